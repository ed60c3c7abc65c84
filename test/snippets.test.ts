import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Webhook } from "standardwebhooks";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { systeem } from "../src/access/permission.ts";
import { createApp } from "../src/app.ts";
import { clientBundle } from "../src/docs/client-bundle.ts";
import { registerPartner } from "../src/intake/register-partner.ts";
import { systemClock } from "../src/platform/clock.ts";
import { listen } from "./client/world.ts";
import { makeTown, type Town } from "./support/town.ts";

const absent = ["bash", "curl", "openssl", "python3"].filter((tool) => spawnSync(tool, ["--version"]).error);
if (absent.length > 0)
  process.stderr.write(`The examples of the manual are not run: ${absent.join(", ")} not found.\n`);

type Walk = {
  town: Town;
  url: string;
  folder: string;
  clientId: string;
  code(page: string, id: string): Promise<string>;
};

/** A server on the real clock, and a folder in which somebody follows the manual as this server shows it. */
async function openWalk(): Promise<Walk> {
  const town = await makeTown("sqlite", { start: Temporal.Now.instant().toString({ smallestUnit: "millisecond" }) });
  const { server, url } = await listen((request) => app.fetch(request));
  const app = createApp({ ...town.base, clock: systemClock, config: { ...town.base.config, publicUrl: url } });
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-snippets-"));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ctx = systeem(town.base, "test");
  const { clientId } = await registerPartner(ctx, { gemeentecode: "0599", soort: "Huur", naam: "Woonbron" });
  return { town, url, folder, clientId, code: async (page, id) => codeOn(await (await app.request(page)).text(), id) };
}

/** The code in a page, as a reader copies it. */
function codeOn(html: string, id: string): string {
  const [, code] = new RegExp(`<pre id="${id}"[^>]*><code>([^<]*)</code>`).exec(html) ?? [];
  if (code === undefined) throw new Error(`no ${id} on the page`);
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return code.replaceAll(/&([a-z]+|#39);/g, (whole, name: string) => signs[name] ?? whole);
}

async function run({ folder, clientId }: Walk, tool: string, args: string[], exit = 0): Promise<string> {
  const child = spawn(tool, args, {
    cwd: folder,
    env: { ...process.env, CLIENT_ID: clientId, TZ: "Europe/Amsterdam" },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => output.push(String(data)));
  const [code] = await once(child, "close");
  expect(code, output.join("")).toBe(exit);
  return output.join("");
}

/** Makes the key of the first step and gives its public half to the partner, as its municipality does. */
async function makeKey(walk: Walk): Promise<void> {
  await run(walk, "bash", ["-euc", await walk.code("/docs/beginnen", "stap-sleutel")]);
  const jwk = JSON.parse(readFileSync(path.join(walk.folder, "publiek.jwk"), "utf8"));
  const sleutels = JSON.stringify({ keys: [jwk] });
  await walk.town.base.db.write(async ({ q }) => {
    await q.updateTable("clients").set({ sleutels }).where("client_id", "=", walk.clientId).execute();
  });
}

const kenmerkenIn = async ({ town }: Walk): Promise<string[]> =>
  (await town.base.db.read.q.selectFrom("signalen").select("kenmerk").orderBy("kenmerk").execute()).map(
    ({ kenmerk }) => kenmerk,
  );

describe.skipIf(absent.length > 0)("the examples in the manual, run as they stand there", () => {
  it("walk from a key to the proof, and openssl confirms it", async () => {
    const walk = await openWalk();
    await makeKey(walk);
    const steps = ["token", "signaal", "volgen", "levering", "postvak", "bewijs"];
    const begin = await Promise.all(steps.map((step) => walk.code("/docs/beginnen", `stap-${step}`)));
    const check = await Promise.all(["sleutels", "controle"].map((step) => walk.code("/docs/bewijs", `stap-${step}`)));
    const output = await run(walk, "bash", ["-euo", "pipefail", "-c", [...begin, ...check].join("\n")]);
    expect(output).toContain('"kenmerk":"PROEF-AANVAARD-1"');
    expect(output).toContain('"status":"geweigerd"');
    expect(output).toContain('"terugkoppelingen":[');
    expect(output).toContain("Verified OK");
    expect(JSON.parse(readFileSync(path.join(walk.folder, "inhoud.json"), "utf8"))).toMatchObject({
      kenmerk: "PROEF-AANVAARD-1",
    });
    expect(await kenmerkenIn(walk)).toEqual(["PROEF-AANVAARD-1", "PROEF-AANVAARD-2"]);
  });

  it("deliver from Python, twice, and count once", async () => {
    const walk = await openWalk();
    await makeKey(walk);
    writeFileSync(path.join(walk.folder, "lever.py"), await walk.code("/docs/beginnen", "programma-python"));
    expect(await run(walk, "python3", ["lever.py"])).toMatch(/^201 [0-9a-f-]{36}\n$/);
    expect(await run(walk, "python3", ["lever.py"])).toMatch(/^200 [0-9a-f-]{36}\n$/);
    expect(await kenmerkenIn(walk)).toEqual(["PROEF-AANVAARD-4"]);
  });

  it("deliver with the client as it is downloaded", async () => {
    const walk = await openWalk();
    await makeKey(walk);
    const bundle = await (await fetch(`${walk.url}/docs/client.ts`)).text();
    expect(bundle).toBe(clientBundle());
    writeFileSync(path.join(walk.folder, "package.json"), '{"type":"module"}');
    writeFileSync(path.join(walk.folder, "seinhuis.ts"), bundle);
    writeFileSync(path.join(walk.folder, "lever.ts"), await walk.code("/docs/client", "programma-client"));
    expect(await run(walk, process.execPath, ["lever.ts"])).toMatch(/^aanvaard [0-9a-f-]{36}\n$/);
    expect(await kenmerkenIn(walk)).toEqual(["PROEF-AANVAARD-5"]);
  });

  it("say what is wrong and stop: a key that nobody knows, a signal that a rule refuses", async () => {
    const walk = await openWalk();
    await run(walk, "bash", ["-euc", await walk.code("/docs/beginnen", "stap-sleutel")]);
    const python = await walk.code("/docs/beginnen", "programma-python");
    const client = await walk.code("/docs/client", "programma-client");
    const refused = (program: string): string => program.replace(/PROEF-AANVAARD-/, "PROEF-GEWEIGERD-");
    writeFileSync(path.join(walk.folder, "package.json"), '{"type":"module"}');
    writeFileSync(path.join(walk.folder, "seinhuis.ts"), await (await fetch(`${walk.url}/docs/client.ts`)).text());
    writeFileSync(path.join(walk.folder, "lever.py"), refused(python));
    writeFileSync(path.join(walk.folder, "lever.ts"), refused(client));
    const steps = [await walk.code("/docs/beginnen", "stap-token"), "echo verder"].join("\n");
    const shell = await run(walk, "bash", ["-euo", "pipefail", "-c", steps], 1);
    expect(shell).toContain('"error":"invalid_client"');
    expect(shell).toContain("U kreeg geen toegangsbewijs.");
    expect(shell).not.toContain("verder");
    expect(await run(walk, "python3", ["lever.py"], 1)).toMatch(/^Geen toegangsbewijs \(40[01]\): .{10}/);
    expect(await run(walk, process.execPath, ["lever.ts"], 1)).toMatch(/^40[01] invalid-client: .{10}/);

    await makeKey(walk);
    const why = /De klant wil niet dat u gegevens deelt/;
    expect(await run(walk, "python3", ["lever.py"], 1)).toMatch(/^422 Een regel laat dit niet toe/);
    expect(await run(walk, "python3", ["lever.py"], 1)).toMatch(why);
    const answer = await run(walk, process.execPath, ["lever.ts"], 1);
    expect(answer).toMatch(/^422 geweigerd: Een regel laat dit niet toe/);
    expect(answer).toMatch(why);
  });

  describe("check a message in Python", () => {
    const geheim = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
    const inhoud = '{"type":"test","timestamp":"2026-11-03T09:00:00.000Z","data":{"id":"x"}}';
    let now = new Date(0);
    beforeAll(() => {
      now = new Date(Temporal.Now.instant().epochMilliseconds);
    });

    it.each([
      ["ours", geheim, 0, /^test\n$/],
      ["with another secret", `whsec_${Buffer.alloc(24, 8).toString("base64")}`, 0, /handtekening klopt niet/],
      ["too old", geheim, 400, /te oud/],
    ])("%s", async (_what, secret, ageSeconds, expected) => {
      const walk = await openWalk();
      const moment = new Date(now.getTime() - ageSeconds * 1000);
      const koppen = {
        "webhook-id": "msg_1",
        "webhook-timestamp": String(Math.floor(moment.getTime() / 1000)),
        "webhook-signature": `v1,xxxx ${new Webhook(secret).sign("msg_1", moment, inhoud)}`,
      };
      const program = `${await walk.code("/docs/webhooks", "programma-webhook")}
try:
    print(controleer(${JSON.stringify(geheim)}, ${JSON.stringify(koppen)}, ${JSON.stringify(inhoud)}.encode())["type"])
except ValueError as fout:
    print(fout)
`;
      expect(await run(walk, "python3", ["-c", program])).toMatch(expected);
    });
  });
});
