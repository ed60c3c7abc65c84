import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { geheimen } from "../../src/cli/geheimen.ts";
import { settings } from "../../src/config.ts";
import { secretSettings } from "../../src/config-schaal.ts";
import { compose, composeText, lasting, own, root, services } from "./compose-bestand.ts";

const read = (name: string): string => readFileSync(path.join(root, name), "utf8");
const namesWhere = (entries: typeof services, isWrong: (service: (typeof services)[number][1]) => boolean): string[] =>
  entries.filter(([, service]) => isWrong(service)).map(([name]) => name);

describe("docker-compose.yml", () => {
  it("has two of each process, what they need, a door, and eyes for who asks for them", () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [
        ...["database", "grafana", "migrate", "prometheus", "proxy", "redis"],
        ...["voorbereiden", "web1", "web2", "worker1", "worker2"],
      ].sort(),
    );
    const modeOf = (name: string) => compose.services[name]?.environment?.MODE;
    expect(["web1", "web2", "worker1", "worker2"].map(modeOf)).toEqual(["web", "web", "worker", "worker"]);
    expect(namesWhere(services, ({ profiles }) => profiles !== undefined).sort()).toEqual(
      ["grafana", "prometheus", "voorbereiden"].sort(),
    );
  });

  it("migrates before anything of the program starts, and lets nobody in before both web processes are ready", () => {
    for (const name of ["web1", "web2", "worker1", "worker2"]) {
      expect(compose.services[name]?.depends_on).toEqual({
        database: { condition: "service_healthy" },
        redis: { condition: "service_healthy" },
        migrate: { condition: "service_completed_successfully" },
      });
    }
    expect(compose.services.migrate?.depends_on).toEqual({ database: { condition: "service_healthy" } });
    expect(Object.values(compose.services.proxy?.depends_on ?? {})).toEqual([
      { condition: "service_healthy" },
      { condition: "service_healthy" },
    ]);
  });

  it("closes every container: no rights, no writing, no more than its share, and logs that end", () => {
    const share = ({ cpus, mem_limit, pids_limit }: (typeof services)[number][1]) =>
      cpus > 0 && /^\d+[mg]$/.test(mem_limit) && pids_limit > 0;
    expect(namesWhere(services, (service) => !share(service))).toEqual([]);
    expect(namesWhere(services, ({ read_only }) => read_only !== true)).toEqual([]);
    expect(namesWhere(services, ({ cap_drop }) => cap_drop?.join() !== "ALL")).toEqual([]);
    expect(namesWhere(services, ({ cap_add }) => cap_add !== undefined)).toEqual(["voorbereiden"]);
    expect(namesWhere(services, ({ security_opt }) => !security_opt?.includes("no-new-privileges:true"))).toEqual([]);
    expect(namesWhere(services, ({ user }) => !/^[1-9]\d*:[1-9]\d*$/.test(user))).toEqual(["voorbereiden"]);
    expect(
      namesWhere(services, ({ logging }) => !logging?.options["max-size"] || !logging.options["max-file"]),
    ).toEqual([]);
  });

  it("keeps what the program has in memory off the swap of the machine", () => {
    for (const [name, { mem_limit, memswap_limit, tmpfs }] of own.filter(([name]) => name.startsWith("w"))) {
      expect([name, memswap_limit, tmpfs?.length]).toEqual([name, mem_limit, 2]);
    }
  });

  it("starts Redis past the script of the image, which would load modules that nobody asks for", () => {
    expect([compose.services.redis?.entrypoint, compose.services.redis?.command]).toEqual([
      ["redis-server"],
      ["/etc/redis/redis.conf"],
    ]);
  });

  it("lets the door tell callers apart, by IPv4 and by IPv6", () => {
    expect(compose.networks.buiten?.enable_ipv6).toBe(true);
    const binds = [...read("src/productie/haproxy.cfg").matchAll(/^ {2}bind (:\d+)(\S*)( v6only)?/gm)];
    const open = binds.filter(([, port]) => compose.services.proxy?.ports?.some((pair) => pair.endsWith(port ?? "?")));
    expect(open.map(([, port, other, only]) => [port, other, only])).toEqual([
      [":8443", ",:::8443", " v6only"],
      [":8080", ",:::8080", " v6only"],
    ]);
  });

  it("lets the door wait for readiness longer than that may take", () => {
    const [, seconds] = /^ {2}timeout check (\d+)s$/m.exec(read("src/productie/haproxy.cfg")) ?? [];
    expect(Number(seconds)).toBeGreaterThan(1);
  });

  it("restarts what lasts, looks at its health, and gives it more time to stop than it takes", () => {
    expect(namesWhere(lasting, ({ restart }) => restart !== "unless-stopped")).toEqual([]);
    expect(namesWhere(lasting, ({ healthcheck }) => !healthcheck?.test)).toEqual([]);
    // The program takes ten seconds at most.
    expect(namesWhere(services, ({ stop_grace_period }) => !(Number.parseInt(stop_grace_period, 10) > 10))).toEqual([]);
  });

  it("pins every image to one version", () => {
    for (const [, { image }] of services.filter((entry) => !own.includes(entry))) {
      expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+(\.\d+)?(-\w+)?$/);
    }
    expect(read("Dockerfile")).toMatch(/^FROM node:\d+\.\d+\.\d+-slim$/m);
    const { dependencies, version } = JSON.parse(read("package.json"));
    expect(read("Dockerfile")).toContain(`FROM node:${dependencies.node}-slim`);
    expect(new Set(own.map(([, { image }]) => image))).toEqual(new Set([`seinhuis:\${SEINHUIS_VERSIE:-${version}}`]));
  });

  it("publishes the door alone; what is measured only to the machine itself", () => {
    const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(published).toEqual(["proxy 443:8443", "proxy 80:8080", "grafana 127.0.0.1:3000:3000"]);
  });

  it("keeps database and Redis where nothing but the program reaches them", () => {
    const on = (network: string) => namesWhere(services, ({ networks }) => networks?.includes(network) ?? false);
    expect(on("achter")).toEqual(["web1", "web2", "worker1", "worker2", "migrate", "database", "redis"]);
    expect([compose.services.database?.networks, compose.services.redis?.networks]).toEqual([["achter"], ["achter"]]);
    const inner = Object.entries(compose.networks).filter(([, network]) => network?.internal);
    expect(inner.map(([name]) => name)).toEqual(["voor", "achter", "zien"]);
    expect(on("voor")).toEqual(["proxy", "web1", "web2"]);
    expect(on("buiten")).toEqual(["proxy"]);
    // No network at all unless one is named: Compose would give it one that leads outside.
    expect(namesWhere(services, ({ networks, network_mode }) => !networks && network_mode !== "none")).toEqual([]);
  });
});

describe("the settings in docker-compose.yml", () => {
  const known = new Set([...Object.keys(settings), ...secretSettings.map((name) => `${name}_FILE`)]);

  it("are settings of the program, each", () => {
    for (const [name, { environment = {} }] of own) {
      expect([name, Object.keys(environment).filter((setting) => !known.has(setting))]).toEqual([name, []]);
    }
  });

  it("believe the door, and nothing else, about who calls", () => {
    const subnet = compose.networks.voor?.ipam?.config[0]?.subnet;
    for (const [, { environment }] of own.filter(([name]) => name.startsWith("w"))) {
      expect(environment?.TRUSTED_PROXIES).toBe(subnet);
    }
  });

  it("let the door and the program stop at the same size", () => {
    const sizes = ["proxy", "web1", "worker1"].map((name) => compose.services[name]?.environment?.MAX_LEVERING_BYTES);
    expect(sizes).toEqual(Array(3).fill(settings.MAX_LEVERING_BYTES.default));
  });

  it("hold no secret: those are files, and none has a default", () => {
    for (const [name, { environment = {} }] of services) {
      for (const [setting, value] of Object.entries(environment)) {
        if (/PASSWORD|WACHTWOORD|SECRET|TOKEN/.test(setting)) expect(setting).toMatch(/_FILE$/);
        if (/_FILE$|__FILE$/.test(setting))
          expect([name, value]).toEqual([name, expect.stringMatching(/^\/run\/secrets\/|^\/geheimen\//)]);
      }
    }
    // No password in an address either, and no default behind a variable that is not a version.
    expect(composeText).not.toMatch(/:\/\/[^\s/]*:[^\s/]*@/);
    const variables = [...composeText.matchAll(/\$\{(\w+)(:?[-?])/g)].map(([, name, kind]) => `${name}${kind}`);
    expect(new Set(variables)).toEqual(new Set(["SEINHUIS_VERSIE:-", "PUBLIC_URL:?"]));
  });
});

describe("the files of docker-compose.yml", () => {
  it("are there when they are mounted, to be read only", () => {
    const mounts = services.flatMap(([, { volumes = [] }]) => volumes).filter((mount) => mount.startsWith("./"));
    expect(mounts.length).toBeGreaterThan(6);
    for (const [from, , mode] of mounts.map((mount) => mount.split(":"))) {
      if (from === "./geheimen") continue;
      expect([from, existsSync(path.join(root, from ?? "")), mode]).toEqual([from, true, "ro"]);
    }
  });

  it("are volumes that are declared, and secrets that the preparation makes", () => {
    const named = services.flatMap(([, { volumes = [] }]) => volumes).filter((mount) => !mount.startsWith("./"));
    expect(named.map((mount) => mount.split(":")[0]).sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(Object.keys(compose.secrets).sort()).toEqual(Object.keys(geheimen).sort());
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./geheimen/${name}`);
  });

  it("are secrets of the one user that reads them", () => {
    for (const [name, { secrets = [], user }] of services) {
      for (const secret of secrets) {
        const { lezer } = geheimen[secret as keyof typeof geheimen];
        expect([name, secret, user.split(":")[0]]).toEqual([name, secret, String(lezer)]);
      }
    }
    const used = new Set(services.flatMap(([, { secrets = [] }]) => secrets));
    expect([...used].sort()).toEqual(Object.keys(geheimen).sort());
  });

  it("stay out of the repository and out of the image", () => {
    expect(read(".gitignore").split("\n")).toEqual(expect.arrayContaining(["/geheimen/", ".env"]));
    expect(read(".dockerignore").split("\n")[0]).toBe("*");
    expect(read(".dockerignore")).not.toMatch(/!(geheimen|\.env)/);
  });
});
