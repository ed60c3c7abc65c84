import { describe, expect, it } from "vitest";
import { operations } from "../../src/app.ts";
import type { Engine } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { type Scopes, scopesOf } from "../../src/platform/operation.ts";
import { gemeenteToken, partnerToken } from "../support/server.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

type Soort =
  | "signaal"
  | "levering"
  | "bericht"
  | "zaak"
  | "poging"
  | "team"
  | "medewerker"
  | "koppeling"
  | "verplaatsing"
  | "abonnement"
  | "bezorging"
  | "partner"
  | "overeenkomst"
  | "kid";
type Ids = Record<Soort, string>;
type Seen = { status: number; text: string; headers: string };
const nobody = "";
const partnerRechten = "signalen:aanleveren terugkoppelingen:lezen sleutels:beheren";

/** Two municipalities; in the first a partner with one of everything, all of it marked as a canary's. */
async function makeWorld(engine: Engine) {
  const here = await makeTown(engine);
  const there = await makeTown(engine, { code: "0363", base: here.base });
  const { base, app } = here;
  const ask = async (token: string, method: string, path: string, body?: unknown): Promise<Seen> => {
    const headers = { "Content-Type": "application/json", ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await app.request(`/v1${path}`, { method: method.toUpperCase(), headers, ...text });
    return { status: response.status, text: await response.text(), headers: JSON.stringify([...response.headers]) };
  };
  const actors = {
    owner: await partnerToken(base, { naam: "Kanarie Wonen", scope: partnerRechten }),

    neighbour: await partnerToken(base, { soort: "Zorg", naam: "Zorgvuldig", scope: partnerRechten }),
    stranger: await partnerToken(base, { code: "0363", naam: "Elders Wonen", scope: partnerRechten }),
    ownerNoScope: await partnerToken(base, { scope: "" }),
    town: await gemeenteToken(base),
    otherTown: await gemeenteToken(base, "0363"),
    otherManager: await gemeenteToken(base, "0363", ["beheer"]),
    townNoScope: await gemeenteToken(base, "0599", ["beheer"]),
    nobody,
  };
  const ids = await fill(ask, actors.owner, actors.town, () => here.jobs());
  return { base, ask, actors, ids, there };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

const contact = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
const person = { achternaam: "Kanariepietsma", telefoonnummer: "+31687654321" };

/** Plays one zaak through to its terugkoppeling and opens it again, so that every kind of work on it is possible. */
async function fill(ask: World["ask"], owner: string, town: string, jobs: () => Promise<void>): Promise<Ids> {
  const read = async (token: string, path: string) => JSON.parse((await ask(token, "get", path)).text);
  const send = async (token: string, path: string, body: unknown) => {
    const { status, text } = await ask(token, "post", path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return JSON.parse(text);
  };
  const { id } = await send(owner, "/signalen", signaal("KANARIE-1", { persoon: person }));
  const levering = (await send(owner, "/leveringen", [signaal("KANARIE-2"), { kenmerk: "KANARIE-3" }])).id;
  const zaak = (await read(town, "/zaken")).zaken[0].id;
  const team = (await read(town, "/teams")).teams[0].id;
  const medewerker = (await read(town, "/medewerkers")).medewerkers[0].id;
  const poging = (await send(town, `/zaken/${zaak}/contactpogingen`, { ...contact, notitie: "Kanariekooi" })).id;
  await send(town, `/zaken/${zaak}/afsluiting`, { resultaat: "Vervolghulp en/of verwijzing" });
  await jobs();
  const bericht = (await read(owner, "/terugkoppelingen")).terugkoppelingen[0].id;
  await send(town, `/zaken/${zaak}/heropening`, { reden: "Kanarie floot weer." });
  const moves = await addMoves(read, send, owner, town, zaak, jobs);
  const haak = { url: "https://kanarie.woonbron.nl/", gebeurtenissen: ["levering.verwerkt"], handtekening: "hmac" };
  const abonnement = (await send(owner, "/abonnementen", haak)).id;
  const bezorging = (await send(owner, `/abonnementen/${abonnement}/test`, {})).id;
  const [overeenkomst] = (await read(owner, "/overeenkomsten")).overeenkomsten;
  await send(owner, "/sleutels", { sleutel: { ...openbaar, kid: "kanarie-sleutel" } });
  const agreed = { overeenkomst: overeenkomst.id, partner: overeenkomst.signaalpartner.id, kid: "kanarie-sleutel" };
  return { signaal: id, levering, bericht, zaak, poging, team, medewerker, ...moves, abonnement, bezorging, ...agreed };
}

// biome-ignore lint/suspicious/noExplicitAny: an answer as an outsider reads it
type Read = (token: string, path: string) => Promise<any>;
// biome-ignore lint/suspicious/noExplicitAny: an answer as an outsider reads it
type Send = (token: string, path: string, body: unknown) => Promise<any>;

/** A possible link that waits for a decision, and a merge that can be undone. */
async function addMoves(read: Read, send: Send, owner: string, town: string, zaak: string, jobs: () => Promise<void>) {
  for (const [index, huisnummer] of [10, 50].entries()) {
    const adres = { huisnummer, postcode: "3073HE" };
    await send(owner, "/signalen", signaal(`KANARIE-${index + 4}`, { persoon: person, adres }));
  }
  await jobs();
  const koppeling = (await read(town, "/koppelingen")).koppelingen[0].id;
  const zaken = (await read(town, "/zaken")).zaken as { id: string; adres: { huisnummer: number } }[];
  const met = zaken.find(({ adres }) => adres.huisnummer === 50)?.id;
  const verplaatsing = (await send(town, `/zaken/${zaak}/samenvoeging`, { met, reden: "Eén kooi." })).id;
  return { koppeling, verplaatsing };
}

/** The path of an operation with the ids of somebody filled in. */
function pathOf(method: string, template: string, ids: Ids): string {
  const kind = template.split("/")[1] as string;
  const { signaal, levering, bericht, team, koppeling, abonnement, partner, overeenkomst } = ids;
  const mine = { signalen: signaal, leveringen: levering, terugkoppelingen: bericht, abonnementen: abonnement };
  const agreed = { signaalpartners: partner, overeenkomsten: overeenkomst };
  const main = { ...mine, ...agreed, teams: team, koppelingen: koppeling }[kind] ?? ids.zaak;
  const query = template === "/signalen" ? "?kenmerk=KANARIE-1" : template === "/zaken" ? `?team=${ids.team}` : "";
  const path = template
    .replace("{id}", main)
    .replace("{contactpoging}", ids.poging)
    .replace("{signaal}", ids.signaal)
    .replace("{bezorging}", ids.bezorging)
    .replace("{kid}", ids.kid);
  return method === "get" ? path + query : path;
}

const openbaar = {
  kty: "EC",
  crv: "P-256",
  x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
  y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
};
const haken = { url: "https://haken.woonbron.nl/", gebeurtenissen: ["levering.verwerkt"] };
/** A body that the operation would accept from the one whose it is. */
const bodies: Record<string, (ids: Ids) => unknown> = {
  leverSignaal: () => signaal("KANARIE-1", { adres: { huisnummer: 99, postcode: "3073HE" } }),
  leverBestand: () => [signaal("KANARIE-9", { adres: { huisnummer: 98, postcode: "3073HE" } })],
  legContactpogingVast: () => contact,
  legGesprekVast: () => ({ datum: "2026-11-03" }),
  legStapVast: () => ({ stap: "hulpAanvaard", datum: "2026-11-03" }),
  maakTeam: () => ({ naam: "Nieuw", gebieden: [] }),
  wijzigTeam: () => ({ naam: "Anders", gebieden: [] }),
  meldTeamAfwezig: () => ({ van: "2026-11-03", tot: "2026-11-04", reden: "Zomaar." }),
  herverdeelZaken: ({ team }) => ({ reden: "Zomaar.", team }),
  wijsZaakToe: ({ team, medewerker }) => ({ team, behandelaar: medewerker }),
  sluitZaak: () => ({ resultaat: "Inwoner is overleden" }),
  heropenZaak: () => ({ reden: "Zomaar." }),
  trekSignaalIn: () => ({ reden: "betaald" }),
  verbeterSignaal: () => ({ reden: "invoerfout", achterstand: { bedrag: 900 } }),
  meldSignaalpartnerAan: () => ({ soort: "Huur", naam: "Nieuw", overeenkomst: {} }),
  registreerOvereenkomst: ({ partner }) => ({ partner, geldigVan: "2030-01-01" }),
  wijzigOvereenkomst: () => ({ vanaf: "2027-01-01", terugkoppelniveau: "contact" }),
  beeindigOvereenkomst: () => ({ geldigTot: "2026-12-31", reden: "doorPartner" }),
  voegSleutelToe: () => ({ sleutel: { ...openbaar, kid: "nieuw" } }),
  maakAbonnement: () => ({ ...haken, handtekening: "hmac" }),
  wijzigAbonnement: () => haken,
  beeindigSignaal: () => ({ status: "Inwoner is overleden" }),
  stuurSignalenDoor: () => ({ gemeentecode: "0363", adres: { huisnummer: 12, postcode: "1057ES" } }),
  besluitKoppeling: () => ({ besluit: "bevestigd" }),
  voegZakenSamen: ({ zaak }) => ({ met: zaak, reden: "Zomaar." }),
  splitsZaak: (ids) => ({ signalen: [ids.signaal], adres: { huisnummer: 12, postcode: "3073HE" }, reden: "Zomaar." }),
  maakVerplaatsingOngedaan: ({ verplaatsing }) => ({ verplaatsing }),
  legHuishoudenVast: () => ({ minderjarigeKinderen: true }),
  legBeleidVast: () => ({ sleutel: "bandHoog", waarde: 1, geldtVan: "2026-11-03", reden: "Zomaar." }),
  blikVooruit: () => ({ sleutel: "bandHoog", waarde: 1 }),
  legBrpControleVast: (ids) => ({ signaal: ids.signaal, burgerservicenummer: "999990019" }),
};

const absentIds = (): Ids => {
  const id = newUuid();
  return {
    signaal: id,
    levering: id,
    bericht: id,
    zaak: id,
    poging: newUuid(),
    team: newUuid(),
    medewerker: newUuid(),
    koppeling: id,
    verplaatsing: newUuid(),
    abonnement: id,
    bezorging: newUuid(),
    partner: id,
    overeenkomst: id,
    kid: id,
  };
};

/** An answer with the ids that were asked for taken out: what is left may differ in nothing from that for no id at all. */
const without = ({ status, text, headers }: Seen, ids: Ids): string =>
  Object.values(ids).reduce((all, id) => all.replaceAll(id, "-"), `${status} ${text} ${headers}`);

/** Every row of the first municipality's work, as it stands in the database. */
async function allRows({ base }: World): Promise<Set<string>> {
  const tables = ["signalen", "zaken", "contactpogingen", "termijnen", "terugkoppelingen", "leveringen"] as const;
  const more = [
    "levering_regels",
    "zaak_gebeurtenissen",
    "adressen",
    "teams",
    "medewerkers",
    "overeenkomsten",
    "clients",
    "abonnementen",
    "bezorgingen",
    "koppelingen",
    "verplaatsingen",
  ] as const;
  const rows = await Promise.all(
    [...tables, ...more].map(async (table) => {
      const found = await base.db.read.q.selectFrom(table).selectAll().execute();
      return found.map((row) => `${table} ${JSON.stringify(row)}`);
    }),
  );
  return new Set(rows.flat());
}

const isPartnerScope = (scope: string): boolean => /^(signalen|terugkoppelingen|sleutels):/.test(scope);
/** Who asks to add a key adds one to his own client. */
const addedOwnKey = /^clients .*"naam":"(Zorgvuldig|Elders Wonen)"/;
const aside = ["neighbour", "stranger", "ownerNoScope", "otherTown", "nobody"] as const;
/** Who has no business with what is behind these rights: a partner's own, a municipality's, or that of both. */
function foreignTo(scope: Scopes): readonly (keyof World["actors"])[] {
  const scopes = scopesOf(scope);
  if (scopes.every(isPartnerScope)) return [...aside, "town"];
  if (scopes.includes("beheer") && scopes.some(isPartnerScope)) return [...aside, "otherManager", "town"];
  // Who only manages may not work, and who only works may not manage.
  if (scopes.includes("beheer")) return ["owner", "stranger", "otherManager", "town", "nobody"];
  if (!scopes.some(isPartnerScope)) return ["owner", "stranger", "otherTown", "townNoScope", "nobody"];
  return [...aside, "townNoScope"];
}

describe.each(engines)("walls (%s)", (engine) => {
  it("gives no foreign actor a byte of another's, on any operation, and changes nothing", async () => {
    const world = await makeWorld(engine);
    const before = await allRows(world);
    const own = new RegExp(`kanarie|${Object.values(world.ids).join("|")}`, "i");
    const faults: string[] = [];
    let probes = 0;
    const guarded = operations.filter(({ scope }) => scope !== null);
    for (const { id, method, path, scope } of guarded) {
      for (const name of foreignTo(scope)) {
        const ask = (ids: Ids) => world.ask(world.actors[name], method, pathOf(method, path, ids), bodies[id]?.(ids));
        const answer = await ask(world.ids);
        probes += 1;
        const bare = without(answer, world.ids).replaceAll("KANARIE-1", "").replaceAll("KANARIE-9", "");
        // Who asks for a list, or brings something in, gets his own: an answer, but nothing of the owner's.
        const ownToo = ["neighbour", "stranger", "otherTown", "otherManager"].includes(name);
        const collection = !path.includes("{") && ownToo;
        const allowed = collection ? [200, 201, 202, 403, 404] : [401, 403, 404];
        if (!allowed.includes(answer.status)) faults.push(`${name} ${id}: ${answer.status}`);
        if (own.test(bare)) faults.push(`${name} ${id}: shows what is the owner's`);
        if (!path.includes("{")) continue;
        const absent = absentIds();
        if (without(await ask(absent), absent) !== without(answer, world.ids))
          faults.push(`${name} ${id}: tells that it exists`);
      }
    }
    expect(faults).toEqual([]);
    expect(probes).toBeGreaterThanOrEqual(guarded.length * 5);
    const after = await allRows(world);
    const gone = [...before].filter((row) => !after.has(row));
    expect(gone.filter((row) => !addedOwnKey.test(row))).toEqual([]);
    const work = [...after].filter((row) => !before.has(row)).map((row) => row.split(" ")[0]);
    expect(work.filter((table) => /contactpogingen|gebeurtenissen|terugkoppelingen/.test(String(table)))).toEqual([]);
  });

  it("lets nobody use another's id inside a request about his own", async () => {
    const world = await makeWorld(engine);
    const { ask, actors, ids } = world;
    const mine = signaal("EIGEN-1", { gemeentecode: "0363" });
    const made = JSON.parse((await ask(actors.stranger, "post", "/signalen", mine)).text);
    const zaak = JSON.parse((await ask(actors.otherTown, "get", "/zaken")).text).zaken[0].id;
    expect(made.gemeentecode).toBe("0363");
    const before = await allRows(world);
    const requests: [method: string, path: (ids: Ids) => string, body?: (ids: Ids) => unknown][] = [
      ["get", ({ team }) => `/zaken?team=${team}`],
      ["get", ({ medewerker }) => `/zaken?behandelaar=${medewerker}`],
      ["get", ({ poging }) => `/zaken/${zaak}/contactpogingen/${poging}`],
      ["post", () => `/zaken/${zaak}/toewijzing`, ({ team }) => ({ team })],
      ["post", () => `/zaken/${zaak}/toewijzing`, ({ medewerker }) => ({ behandelaar: medewerker })],
      ["post", () => `/zaken/${zaak}/contactpogingen`, ({ medewerker }) => ({ ...contact, medewerker })],
      ["post", () => `/zaken/${zaak}/samenvoeging`, (other) => ({ met: other.zaak, reden: "Zomaar." })],
      ["post", () => `/zaken/${zaak}/herstel`, ({ verplaatsing }) => ({ verplaatsing })],
      [
        "post",
        () => `/zaken/${zaak}/splitsing`,
        (other) => ({ signalen: [other.signaal], adres: { huisnummer: 12, postcode: "3073HE" }, reden: "Zomaar." }),
      ],
      ["post", (other) => `/zaken/${zaak}/signalen/${other.signaal}/einde`, () => ({ status: "Inwoner is overleden" })],
      [
        "post",
        () => `/zaken/${zaak}/doorzending`,
        (other) => ({
          gemeentecode: "0599",
          adres: { huisnummer: 12, postcode: "3073HE" },
          signalen: [other.signaal],
        }),
      ],
      [
        "post",
        () => `/zaken/${zaak}/brp-controle`,
        (other) => ({ signaal: other.signaal, burgerservicenummer: "999990019" }),
      ],
    ];
    for (const [method, path, body] of requests) {
      const absent = absentIds();
      const answer = await ask(actors.otherTown, method, path(ids), body?.(ids));
      expect(answer.status, path(ids)).toBe(404);
      const none = await ask(actors.otherTown, method, path(absent), body?.(absent));
      expect(without(answer, ids), path(ids)).toBe(without(none, absent));
    }
    expect(await allRows(world)).toEqual(before);
  });

  it("keeps kenmerken and Idempotency-Keys of partners apart", async () => {
    const { ask, actors, ids } = await makeWorld(engine);
    const same = signaal("KANARIE-1", { persoon: person });
    const answer = await ask(actors.neighbour, "post", "/signalen", same);
    expect(answer.status).toBe(201);
    expect(answer.text).not.toContain(ids.signaal);
    const found = JSON.parse((await ask(actors.neighbour, "get", "/signalen?kenmerk=KANARIE-1")).text).signalen;
    expect(found.map(({ id }: { id: string }) => id)).toEqual([JSON.parse(answer.text).id]);
  });
});
