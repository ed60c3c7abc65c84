import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { bewijs } from "../../src/cli/commands/bewijs.ts";
import { ddas } from "../../src/cli/commands/ddas.ts";
import { type DemoClient, expectStatus } from "../../src/demo/client.ts";
import { pages } from "../../src/demo/dag.ts";
import { allePartners } from "../../src/demo/partners.ts";
import { type DemoWorld, playDemo } from "../../src/demo/play.ts";
import { telDemo } from "../../src/demo/telling.ts";
import { schrijfTelling } from "../../src/demo/telling-tekst.ts";
import { schrijfUitleg } from "../../src/demo/uitleg.ts";
import { migrateToLatest } from "../../src/platform/migrations.ts";
import { proveSignaal } from "../../src/proof/prove-signaal.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { wire } from "../../src/wire.ts";
import { emptyFolder, op, smallDemo, testConfig } from "./world.ts";

const client = (world: DemoWorld, sleutel: string): DemoClient => world.clients.get(sleutel) as DemoClient;
const planned = (world: DemoWorld, sleutel: string, verwacht: string): number =>
  world.script.signalen.filter((item) => item.partner.sleutel === sleutel && item.verwacht === verwacht).length;

it("every signal ends as it was meant to, and the work that was planned is done", async () => {
  const world = await smallDemo(0.02);
  const telling = await telDemo(world, op);
  const { partners, zaken, termijnen } = telling;
  expect(partners).toEqual(
    allePartners.map(({ sleutel, naam, soort }) => ({
      naam,
      soort,
      ingediend: world.script.signalen.filter(({ partner }) => partner.sleutel === sleutel).length,
      opgepakt: planned(world, sleutel, "opgepakt"),
      herhaald: planned(world, sleutel, "herhaald"),
      onterecht: planned(world, sleutel, "onterecht"),
      geweigerd: planned(world, sleutel, "geweigerd"),
    })),
  );
  // The landlord of two dwellings plays a fixed part.
  expect(planned(world, "kleine-verhuurder", "opgepakt")).toBe(3);
  expect(planned(world, "kleine-verhuurder", "geweigerd")).toBe(1);

  const werk = world.script.dagen.flatMap((dag) => dag.werk);
  expect(zaken.gesloten).toBe(werk.filter(({ resultaat }) => resultaat !== null).length);
  expect(zaken.open).toBeGreaterThan(10);
  expect(zaken.bereikt).toBeGreaterThan(0.1 * (zaken.open + zaken.gesloten));
  expect(termijnen.opTijd).toBeGreaterThan(termijnen.teLaat);
  expect(termijnen.open).toBeGreaterThan(0);

  expect(world.weken).toHaveLength(13);
  expect(world.weken.at(-1)?.signalen).toBe(world.script.signalen.length);
  expect(schrijfTelling(telling)).toContain("J. Voorbeeld, verhuurder van twee woningen");
});

it("the walls hold, and what is printed to try out works and counts once", async () => {
  const world = await smallDemo(0.003);
  await checkWalls(client(world, "woonbron"), client(world, "zorg"), client(world, "gemeente"));

  world.clock.set(op, "12:00");
  const text = schrijfUitleg({ ...world.base.config, url: "http://demo.test", op, vandaag: op });
  const body = /-d '([^']+)'/.exec(text)?.[1] as string;
  const send = () => client(world, "woonbron").send("POST", "/v1/signalen", { body });
  const receipt = expectStatus<{ status: string }>(await send(), 201);
  expect(receipt.status).toBe("Ontvangen");
  expect(expectStatus(await send(), 200)).toEqual(receipt);
  const paden = [...text.matchAll(/'http:\/\/demo\.test(\/v1\/[^']+)'/g)].map(([, pad = ""]) => pad);
  expect(paden).toHaveLength(2);
  for (const pad of paden) {
    // The figures are printed as a file for a spreadsheet; as JSON they are the same request.
    const answer = await client(world, "gemeente").send("GET", pad.replace("&formaat=csv", ""));
    expect(answer.status).toBe(200);
  }
  await checkFiles(world, text);
});

it("refuses a database that holds a gemeente, and changes nothing in it", async () => {
  const config = testConfig(emptyFolder());
  const base = await wire(config);
  onTestFinished(() => base.close());
  await migrateToLatest(base.db);
  await registerGemeente(systeem(base, "test"), { code: "0363", naam: "Amsterdam" });
  const play = playDemo({ seed: 1, op, schaal: 0.003, config }, () => undefined);
  await expect(play).rejects.toThrow("staat al een gemeente");
  expect(await base.db.read.q.selectFrom("gemeenten").select("code").execute()).toEqual([{ code: "0363" }]);
});

/** The commands that are printed, on the database and the keys that they name. */
async function checkFiles(world: DemoWorld, text: string): Promise<void> {
  const { databaseUrl, keysFile } = world.base.config;
  const printed = /DATABASE_URL=(\S+) KEYS_FILE=(\S+) .* ddas (\S+) (\S+) (\S+) data/.exec(text)?.slice(1);
  expect(printed).toEqual([databaseUrl, keysFile, "0599", "2026-10-01", "2026-10-31"]);
  const [, , code = "", van = "", tot = ""] = printed ?? [];
  const folder = emptyFolder();
  if (!("run" in ddas) || !("runAlone" in bewijs)) throw new Error("these commands work in another way");
  const made = await ddas.run(world.base, [code, van, tot, path.join(folder, "ddas.json")]);
  expect(made.signalen).toBeGreaterThan(0);

  const kenmerk = /signalen(\?kenmerk=[^"]+)"/.exec(text)?.[1];
  const found = await client(world, "woonbron").send("GET", `/v1/signalen${kenmerk}`);
  const [id = ""] = /[0-9a-f-]{36}/.exec(JSON.stringify(found.body)) ?? [];
  const { partner_id: partnerId } = await world.base.db.read.q
    .selectFrom("signalen")
    .select("partner_id")
    .where("uuid", "=", id)
    .executeTakeFirstOrThrow();
  const actor = { soort: "partner", naam: "Woonbron", partnerId, scopes: new Set(["signalen:aanleveren"]) } as const;
  writeFileSync(path.join(folder, "bewijs.jws"), (await proveSignaal({ ...world.base, actor }, id)).jws);
  expect(await bewijs.runAlone(world.base.config, [path.join(folder, "bewijs.jws")])).toMatchObject({ geldig: true });
}

/** Real ids in the hands of somebody else: the same answer as for an id that does not exist, or no right at all. */
async function checkWalls(woonbron: DemoClient, zorg: DemoClient, gemeente: DemoClient): Promise<void> {
  const status = async (who: DemoClient, method: "GET" | "POST", pad: string) => (await who.send(method, pad)).status;
  type Bericht = { id: string; signaal: string };
  const [bericht] = await collect<Bericht>(zorg, "/v1/terugkoppelingen?ontvangen=alle", "terugkoppelingen");
  const [zaak] = await collect<{ id: string }>(gemeente, "/v1/zaken?limiet=5", "zaken");
  expect(await status(zorg, "GET", `/v1/signalen/${bericht?.signaal}`)).toBe(200);
  expect(await status(woonbron, "GET", `/v1/signalen/${bericht?.signaal}`)).toBe(404);
  expect(await status(woonbron, "POST", `/v1/terugkoppelingen/${bericht?.id}/ontvangst`)).toBe(404);
  expect(await status(gemeente, "GET", `/v1/zaken/${zaak?.id}`)).toBe(200);
  expect(await status(woonbron, "GET", `/v1/zaken/${zaak?.id}`)).toBe(403);
  expect(await status(woonbron, "GET", "/v1/monitor/indicatoren")).toBe(403);
  expect(await status(gemeente, "GET", `/v1/signalen/${bericht?.signaal}`)).toBe(403);
  expect(await status(gemeente, "GET", "/v1/terugkoppelingen")).toBe(403);
}

async function collect<T>(who: DemoClient, pad: string, naam: string): Promise<T[]> {
  const found: T[] = [];
  for await (const item of pages<T>(who, pad, naam)) found.push(item);
  return found;
}
