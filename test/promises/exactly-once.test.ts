import { describe, expect, it, onTestFinished } from "vitest";
import { partnerToken, startServer } from "../support/server.ts";
import { geldigVandaag } from "../support/signaal-vandaag.ts";
import { makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
/** Different signals for one address: every one another resident, so that none is a repeat of another. */
const neighbours = (count: number) =>
  range(count).map((n) => signaal(`K-${n}`, { persoon: { achternaam: `Bewoner ${n}` } }));

async function count(
  { base }: Town,
  table: "signalen" | "zaken" | "adressen" | "leveringen" | "termijnen",
): Promise<number> {
  const row = await base.db.read.q
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("aantal"))
    .executeTakeFirstOrThrow();
  return row.aantal;
}

const tally = (answers: readonly { status: number }[]): Record<number, number> => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
describe.each(engines)("exactly once in effect (%s)", (engine) => {
  it("stores one signal of 500 identical posts at once and gives all the same receipt", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const answers = await Promise.all(range(500).map(() => partner.post("/v1/signalen", signaal("K-1"))));
    expect(tally(answers)).toEqual({ 201: 1, 200: 499 });
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect([await count(town, "signalen"), await count(town, "zaken"), await count(town, "termijnen")]).toEqual([
      1, 1, 1,
    ]);
  });

  it("joins 500 different signals at once for one address in one zaak with one term", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const answers = await Promise.all(neighbours(500).map((body) => partner.post("/v1/signalen", body)));
    expect(tally(answers)).toEqual({ 201: 500 });
    expect([await count(town, "signalen"), await count(town, "adressen")]).toEqual([500, 1]);
    expect([await count(town, "zaken"), await count(town, "termijnen")]).toEqual([1, 1]);
  });

  it("stores 200 signals when two processes get the same 200 at once", async () => {
    const town = await makeTown(engine, { start: Temporal.Now.instant().toString() });
    const { databaseUrl, keysFile, publicUrl } = town.base.config;
    const settings = { DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, PUBLIC_URL: publicUrl };
    const servers = await Promise.all([startServer(settings), startServer(settings)]);
    onTestFinished(() => Promise.all(servers.map((server) => server.kill())).then(() => {}));
    const headers = { Authorization: `Bearer ${await partnerToken(town.base)}`, "Content-Type": "application/json" };
    const bodies = range(200).map((n) => recent(n));
    const posts = bodies.flatMap((body) =>
      servers.map(({ url }) => fetch(`${url}/v1/signalen`, { method: "POST", headers, body })),
    );
    const answers = await Promise.all((await Promise.all(posts)).map(readAnswer));
    expect(tally(answers)).toEqual({ 201: 200, 200: 200 });
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(200);
    expect([await count(town, "signalen"), await count(town, "zaken"), await count(town, "termijnen")]).toEqual([
      200, 100, 100,
    ]);
  });
});

/** One of two signals for an address, sent today. */
function recent(n: number): string {
  const adres = { huisnummer: Math.ceil(n / 2), postcode: "3073HE" };
  return JSON.stringify(signaal(`P-${n}`, { ...geldigVandaag(), persoon: { achternaam: `B ${n}` }, adres }));
}
