import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { sorteringen } from "../../src/contact/werklijst-rules.ts";
import { makeDdas } from "../../src/monitor/make-ddas.ts";
import { inNoord } from "../inbox/inbox-world.ts";
import { logIn, visitor } from "../support/portal-login.ts";
import { signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { makeCountry } from "./country.ts";
import { watchPlans } from "./watch-plans.ts";

/** Tables that grow with the country; what is not here has a few rows a municipality. */
const big = new Set([
  ...["adressen", "zaken", "signalen", "termijnen", "zaak_gebeurtenissen", "audit", "outbox", "terugkoppelingen"],
  ...["contactpogingen", "afspraken", "leveringen", "levering_regels", "bezorgingen", "gebruikte_jtis"],
]);
/** Partial indexes that hold only what is still to be done. */
const todo = new Set([
  ...["zaken_zonder_zoektocht", "levering_regels_cellen", "termijnen_escalatie", "signalen_zonder_bewijshash"],
]);
/** A municipality has a dozen households; the huge one has twenty thousand. */
const mostRows = 500;
/** A sweep takes the work of all of them together, five hundred households a time: some rows of each. */
const mostSwept = 5 * 500;

describe.each(engines)("what is done for a small municipality beside a huge one (%s)", (engine) => {
  it("reads no big table from beginning to end, and nothing that grows with the huge one", async () => {
    const world = await makeCountry(engine);
    const start = await everything(world);
    const watch = watchPlans(engine);
    for (const [name, work] of start) await watch.during(name, work);
    expect(watch.seen.length).toBeGreaterThan(300);
    const faults = watch.seen.flatMap(({ during, text, scanned, rows }) => {
      const whole = scanned.filter((name) => {
        const [table = "", index = ""] = name.split(" ");
        return big.has(table) && !todo.has(index);
      });
      const found = [
        ...whole.map((table) => `scans ${table}`),
        ...(rows > (/jobs/.test(during) ? mostSwept : mostRows) ? [`reads ${rows} rows`] : []),
      ];
      return found.map((fault) => `${during}: ${fault}: ${text.replaceAll(/\s+/g, " ")}`);
    });
    expect([...new Set(faults)]).toEqual([]);
  });
});

type World = Awaited<ReturnType<typeof makeCountry>>;
type Named = [name: string, work: () => Promise<unknown>];

/** Everything that runs often, as its users and the clock set it off. */
async function everything(world: World): Promise<Named[]> {
  const { town, meld } = world;
  const people = {
    wijkteam: await world.medewerker("wijkteam"),
    regisseur: await world.medewerker("regisseur"),
    beheerder: await world.medewerker("beheerder"),
    controleur: await world.medewerker("controleur"),
  };
  const huur = await town.partner("Huur", "Zorgzaam");
  const machine = await town.gemeente();
  const zaak = await meld("P-1", inNoord(7), huur);
  const open = await meld("P-2", { adres: { ...(inNoord(8).adres as object), postcode: "3073HE" } }, huur);
  const { body: lijst } = await huur.get("/v1/signalen?kenmerk=P-1");
  const { partner } = await town.base.db.read.q
    .selectFrom("signaalpartners")
    .select("uuid as partner")
    .where("naam", "=", "Zorgzaam")
    .executeTakeFirstOrThrow();
  const robin = visitor(town.base, town.app, await logIn(town.base, partner));
  const page = (wie: keyof typeof people, pad: string): Named => [
    `${wie} ${pad}`,
    async () => expectOk(pad, (await people[wie].get(pad)).status),
  ];
  const api = (caller: typeof huur, pad: string): Named => [
    pad,
    async () => expectOk(pad, (await caller.get(pad)).status),
  ];
  const filters = [
    ...["", "status=nieuw", "status=gesloten", "band=hoog", "termijn=vandaag", "termijn=week", "termijn=risico"],
    ...["termijn=verlopen", "crisis=ja", "contact=geen", "contact=nietBereikt", "afspraak=vandaag"],
    ...["afspraak=te-laat", "sinds=2026-10-01", "partner=Huur", "wijk=W1", "behandelaar=ik", "behandelaar=geen"],
  ];
  const lists = (["wijkteam", "regisseur"] as const).flatMap((wie) => [
    ...filters.map((filter) => page(wie, `/inbox/zaken?${filter}`)),
    ...sorteringen.map((sorteer) => page(wie, `/inbox/zaken?sorteer=${sorteer}`)),
    ...["/inbox", "/inbox/zoeken?zoek=Dijk", "/inbox/zoeken?zoek=3073HE", "/inbox/koppelingen"].map((pad) =>
      page(wie, pad),
    ),
    ...["", "/afsluiten", "/contact"].map((deel) => page(wie, `/inbox/zaken/${open}${deel}`)),
  ]);
  return [
    ...lists,
    ...["/inbox/regie", "/inbox/regie/teams", "/inbox/regie/medewerkers", "/inbox/regie/partners"].map((pad) =>
      page("beheerder", pad),
    ),
    page("regisseur", "/inbox/regie/herverdelen"),
    page("regisseur", "/inbox/cijfers"),
    page("controleur", "/inbox/logboek"),
    page("controleur", "/inbox/logboek?van=2026-10-01&tot=2026-11-30"),
    ...["/v1/zaken", "/v1/termijnen?status=open", "/v1/koppelingen", "/v1/teams", "/v1/medewerkers"].map((pad) =>
      api(machine, pad),
    ),
    api(machine, `/v1/zaken/${zaak}`),
    api(machine, `/v1/zaken/${zaak}/tijdlijn`),
    api(machine, `/v1/zaken/${zaak}/uitleg`),
    api(machine, "/v1/monitor/indicatoren?van=2026-01-01&tot=2026-12-31"),
    ...["/v1/signalen?kenmerk=P-1", "/v1/leveringen", "/v1/terugkoppelingen", "/v1/abonnementen"].map((pad) =>
      api(huur, pad),
    ),
    api(huur, `/v1/signalen/${lijst.signalen?.[0]?.id ?? lijst.id}`),
    ...["/portaal", "/portaal/signalen", "/portaal/antwoorden"].map(
      (pad): Named => [pad, async () => expectOk(pad, (await robin.get(pad)).status)],
    ),
    [
      "ddas",
      () => makeDdas(systeem(town.base, "test"), { gemeentecodes: ["0599"], van: "2026-11-01", tot: "2026-11-30" }),
    ],
    ["a signal", () => huur.post("/v1/signalen", signaal("P-3", inNoord(7)))],
    ["a levering", () => huur.post("/v1/leveringen", [signaal("P-4", inNoord(9)), signaal("P-5", inNoord(7))])],
    ["a contact", () => machine.post(`/v1/zaken/${zaak}/contactpogingen`, contact)],
    ["a closing", () => machine.post(`/v1/zaken/${zaak}/afsluiting`, { resultaat: "Inwoner is overleden" })],
    ["the jobs", () => town.jobs()],
    [
      "the jobs, weeks later",
      async () => {
        town.base.clock.set("2026-11-19T06:00:00.000Z");
        await town.jobs();
      },
    ],
  ];
}

const contact = { soort: "Telefoon", bereikt: false, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: false };
const expectOk = (pad: string, status: number): void => expect([pad, status]).toEqual([pad, 200]);
