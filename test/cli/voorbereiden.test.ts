import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { commands } from "../../src/cli/all-commands.ts";
import { geheimen } from "../../src/cli/geheimen.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { readConfig } from "../../src/config.ts";
import { readKeys } from "../../src/platform/keys.ts";

const all = Object.keys(geheimen);
const ownOnes = all.filter((naam) => naam !== "tls.pem");

function folder() {
  const parent = mkdtempSync(path.join(tmpdir(), "seinhuis-voorbereiden-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const map = path.join(parent, "geheimen");
  const read = (naam: string): string => readFileSync(path.join(map, naam), "utf8");
  const modeOf = (file: string): number => statSync(file).mode & 0o777;
  return { map, read, modeOf, run: () => runCommand(commands, ["voorbereiden", map], {}) };
}

it("voorbereiden: makes every secret, for nobody else to read, and says what only the operator can give", async () => {
  const { map, read, modeOf, run } = folder();
  expect(await run()).toEqual({ code: 0, output: { map, gemaakt: ownOnes, ontbreekt: ["tls.pem"] } });
  expect(readdirSync(map).sort()).toEqual([...ownOnes].sort());
  expect(modeOf(map)).toBe(0o700);
  for (const naam of ownOnes) expect([naam, modeOf(path.join(map, naam))]).toEqual([naam, 0o600]);
  if (process.getuid?.() === 0) {
    for (const naam of ownOnes) {
      expect([naam, statSync(path.join(map, naam)).uid]).toEqual([naam, geheimen[naam as keyof typeof geheimen].lezer]);
    }
  }
  // Each password is one of its own, and none is short.
  const passwords = ["database_beheer", "database_seinhuis", "redis_wachtwoord", "grafana_wachtwoord"].map(read);
  expect(new Set(passwords).size).toBe(4);
  for (const password of passwords) expect(password.trim()).toMatch(/^[\w-]{43}$/);
});

it("voorbereiden: makes what fits together, as the program reads it", async () => {
  const { map, read, run } = folder();
  await run();
  const config = readConfig({
    DATABASE_URL_FILE: path.join(map, "database_url"),
    REDIS_URL_FILE: path.join(map, "redis_url"),
  });
  expect(new URL(config.databaseUrl).password).toBe(read("database_seinhuis").trim());
  expect(new URL(config.redisUrl).password).toBe(read("redis_wachtwoord").trim());
  expect(read("redis_acl")).toContain(
    `#${createHash("sha256").update(read("redis_wachtwoord").trim()).digest("hex")} `,
  );
  expect(read("redis_acl")).not.toContain(read("redis_wachtwoord").trim());
  expect((await readKeys(path.join(map, "keys.json")))?.demo).toBe(false);
});

it("voorbereiden: never overwrites; a second time it makes what is absent and closes what stands open", async () => {
  const { map, read, modeOf, run } = folder();
  await run();
  const before = Object.fromEntries(ownOnes.map((naam) => [naam, read(naam)]));
  unlinkSync(path.join(map, "redis_url"));
  writeFileSync(path.join(map, "tls.pem"), "certificate and key");
  chmodSync(path.join(map, "tls.pem"), 0o644);
  chmodSync(path.join(map, "database_url"), 0o644);
  expect(await run()).toEqual({ code: 0, output: { map, gemaakt: ["redis_url"], ontbreekt: [] } });
  expect(Object.fromEntries(ownOnes.map((naam) => [naam, read(naam)]))).toEqual(before);
  expect([modeOf(path.join(map, "tls.pem")), modeOf(path.join(map, "database_url"))]).toEqual([0o600, 0o600]);
  expect(readdirSync(map).sort()).toEqual([...all].sort());
});

it("voorbereiden: leaves a folder of other things, and what a link leads to, as they are", async () => {
  const { map, modeOf, run } = folder();
  mkdirSync(map);
  chmodSync(map, 0o755);
  const elsewhere = path.join(map, "privkey.pem");
  writeFileSync(elsewhere, "a key that another program reads too");
  chmodSync(elsewhere, 0o644);
  expect(await run()).toMatchObject({ code: 2, output: { fout: expect.stringContaining("Kies een eigen map") } });
  for (const target of [elsewhere, path.join(map, "nowhere")]) {
    symlinkSync(target, path.join(map, "tls.pem"));
    expect(await run()).toMatchObject({ code: 2, output: { fout: expect.stringContaining("tls.pem is geen gewoon") } });
    unlinkSync(path.join(map, "tls.pem"));
  }
  expect([readdirSync(map), modeOf(map), modeOf(elsewhere)]).toEqual([["privkey.pem"], 0o755, 0o644]);
});

it("voorbereiden: takes no empty file for a password", async () => {
  const { map, run } = folder();
  mkdirSync(map);
  writeFileSync(path.join(map, "redis_wachtwoord"), "");
  expect(await run()).toMatchObject({ code: 2, output: { fout: expect.stringContaining("redis_wachtwoord is leeg") } });
  expect(readdirSync(map)).toEqual(["redis_wachtwoord"]);
});

it("voorbereiden: takes a password that somebody chose, whatever is in it", async () => {
  const { map, read, run } = folder();
  mkdirSync(map);
  for (const naam of ["database_seinhuis", "redis_wachtwoord"]) writeFileSync(path.join(map, naam), "a@b/c#d%:?e\n");
  expect((await run()).code).toBe(0);
  for (const naam of ["database_url", "redis_url"]) {
    const { password, hostname } = new URL(read(naam).trim());
    expect([decodeURIComponent(password), hostname]).toEqual(["a@b/c#d%:?e", naam.split("_")[0]]);
  }
});

it("voorbereiden: wants the folder", async () => {
  expect(await runCommand(commands, ["voorbereiden"], {})).toMatchObject({ code: 2 });
});
