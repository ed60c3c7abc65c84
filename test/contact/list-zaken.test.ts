import { describe, expect, it } from "vitest";
import {
  asTown,
  insert,
  makeHousehold,
  makeMedewerker,
  makePartner,
  makeSignaal,
  makeTeam,
  makeTermijn,
  makeTown,
  makeZaak,
} from "../support/household.ts";
import { engines, testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

const ids = (answer: { body: { zaken: { id: string }[] } }) => answer.body.zaken.map(({ id }) => id);

describe.each(engines)("the list of a team (%s)", (engine) => {
  it("shows a household with who, what, how much, how long left and why", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const { zaak, partner } = await makeHousehold(base, town);
    const energie = await makePartner(base, "Stroomgoed", "Energie");
    const later = { signaaldatum: "2026-11-04", bedrag_centen: 90_000, opeenvolgend: 1 };
    await makeSignaal(base, town, zaak, partner, later);
    const other = { soort: "Energie", bedrag_centen: 10_010, meervoudig: 1 };
    await makeSignaal(base, town, zaak, energie, other, { voorletters: "C.", achternaam: "Bos" });
    base.clock.set("2026-11-26T09:00:00.000Z");

    const { body } = await callRoute(asTown(base, town), "lijstZaken");
    expect(body.volgende).toBeNull();
    expect(body.zaken).toHaveLength(1);
    expect(body.zaken[0]).toEqual({
      id: zaak.uuid,
      status: "nieuw",
      band: "midden",
      prioriteit: 120,
      redenen: [{ code: "huur", tekst: "Er is een achterstand in de huur.", bron: "beleid-prioriteit", gewicht: 120 }],
      opvolgadvies: null,
      team: { id: town.team.uuid, naam: "Team Zuid" },
      behandelaar: null,
      adres: {
        straatnaam: "Putsebocht",
        huisnummer: 10,
        huisletter: "A",
        huisnummertoevoeging: null,
        postcode: "3073HE",
        plaatsnaam: "Rotterdam",
      },
      personen: [
        { voorletters: "A.B.", voorvoegsel: "van", achternaam: "Dijk", geboortedatum: "1985-06-15" },
        { voorletters: "C.", voorvoegsel: "van", achternaam: "Bos", geboortedatum: "1985-06-15" },
      ],
      partners: [
        { soort: "Huur", naam: "Woonstek" },
        { soort: "Energie", naam: "Stroomgoed" },
      ],
      totaalBedrag: 1000.1,
      signalen: 3,
      soortMelding: { meervoudig: true, opeenvolgend: true },
      termijn: { soort: "wgs-aanbod", vervaltOp: "2026-12-01", status: "risico", dagenOver: 5 },
      laatsteContact: null,
      geopendOp: tuesday,
    });
  });

  it("shows the latest contact, and of two running terms the one that ends first", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const { zaak, signaal } = await makeHousehold(base, town);
    await makeTermijn(base, town, zaak, signaal, "wgs-bedreigend");
    base.clock.set("2026-11-05T09:00:00.000Z");
    const ctx = asTown(base, town);
    const visit = { soort: "Huisbezoek", bereikt: false, datum: "2026-11-05", dagdeel: "Ochtend", aanbod: false };
    const post = (body: object) => callRoute(ctx, "legContactpogingVast", { params: { id: zaak.uuid }, body });
    await post({ ...visit, notitie: "niemand thuis" });
    await post({ ...visit, soort: "Brief", datum: "2026-11-04" });

    const { body } = await callRoute(ctx, "lijstZaken");
    expect(body.zaken[0].termijn).toMatchObject({ soort: "wgs-bedreigend", vervaltOp: "2026-11-06", dagenOver: 1 });
    expect(body.zaken[0].laatsteContact).toEqual({ datum: "2026-11-05", soort: "Huisbezoek", bereikt: false });
    expect(JSON.stringify(body)).not.toContain("niemand thuis");
  });

  it("puts the most urgent first and goes on where the last page ended", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const made = [];
    for (const rang of [500, 100, 300, 100, 200]) made.push({ rang, ...(await makeZaak(base, town, { rang })) });
    const expected = made.sort((a, b) => a.rang - b.rang || a.id - b.id).map(({ uuid }) => uuid);
    const ctx = asTown(base, town);
    const seen: string[] = [];
    let query: Record<string, string> = { limiet: "2" };
    for (;;) {
      const answer = await callRoute(ctx, "lijstZaken", { query });
      seen.push(...ids(answer));
      if (answer.body.volgende === null) break;
      query = { limiet: "2", na: answer.body.volgende };
    }
    expect(seen).toEqual(expected);
  });

  it("lists closed zaken apart, the newest first", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const closed = { status: "gesloten", afgesloten_op: tuesday, resultaat: "Inwoner is overleden" };
    const first = await makeZaak(base, town, { ...closed, rang: 1 });
    const second = await makeZaak(base, town, { ...closed, rang: 2 });
    const open = await makeZaak(base, town);
    const ctx = asTown(base, town);
    const page = await callRoute(ctx, "lijstZaken", { query: { status: "gesloten", limiet: "1" } });
    const rest = await callRoute(ctx, "lijstZaken", { query: { status: "gesloten", na: page.body.volgende } });
    expect([...ids(page), ...ids(rest)]).toEqual([second.uuid, first.uuid]);
    expect(ids(await callRoute(ctx, "lijstZaken"))).toEqual([open.uuid]);
    const wrongList = await callRoute(ctx, "lijstZaken", { query: { na: page.body.volgende } });
    expect(wrongList).toMatchObject({
      status: 400,
      body: { fouten: [{ veld: "vraag/na", code: "ongeldige-cursor" }] },
    });
  });

  it("narrows to a team, a person and a state, and to all three", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const sam = await makeMedewerker(base, town);
    const noord = await makeTeam(base, town.id, "Team Noord");
    const zuid = await makeZaak(base, town);
    const mine = await makeZaak(base, town, { behandelaar_id: sam.id, status: "inBehandeling", rang: 1 });
    const noordMine = await makeZaak(base, town, { behandelaar_id: sam.id, team_id: noord.id, rang: 2 });
    const ctx = asTown(base, town);
    const list = async (query: Record<string, string>) => ids(await callRoute(ctx, "lijstZaken", { query }));
    expect(await list({ team: town.team.uuid })).toEqual([mine.uuid, zuid.uuid]);
    expect(await list({ behandelaar: sam.uuid })).toEqual([mine.uuid, noordMine.uuid]);
    expect(await list({ behandelaar: sam.uuid, team: noord.uuid })).toEqual([noordMine.uuid]);
    expect(await list({ status: "inBehandeling" })).toEqual([mine.uuid]);
    expect(await list({ status: "nieuw", behandelaar: sam.uuid, team: noord.uuid })).toEqual([noordMine.uuid]);
  });

  it("keeps a neighbour's zaken out, and takes its team and staff for unknown", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const other = await makeTown(base, "0363");
    const theirs = await makeMedewerker(base, other);
    await makeHousehold(base, other);
    const ctx = asTown(base, town);
    expect(ids(await callRoute(ctx, "lijstZaken"))).toEqual([]);
    const absent = await callRoute(ctx, "lijstZaken", { query: { team: "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55" } });
    expect(absent.status).toBe(404);
    expect(await callRoute(ctx, "lijstZaken", { query: { team: other.team.uuid } })).toEqual(absent);
    expect(await callRoute(ctx, "lijstZaken", { query: { behandelaar: theirs.uuid } })).toEqual(absent);
  });

  it("does not put an earlier zaak's signals at the same address in this one", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const closed = { status: "gesloten", afgesloten_op: tuesday, resultaat: "Inwoner is overleden" };
    const { zaak: old, partner } = await makeHousehold(base, town, closed);
    const zaak = await makeZaak(base, town, { adres_id: old.adresId });
    await makeSignaal(base, town, zaak, partner, { bedrag_centen: 5_000 });
    await insert(base, "signalen", { ...(await looseSignaal(base, zaak.adresId, partner.id, town.id)) });
    const { body } = await callRoute(asTown(base, town), "lijstZaken");
    expect(body.zaken).toMatchObject([{ id: zaak.uuid, signalen: 1, totaalBedrag: 50 }]);
  });

  it.each(["x", "WyJ4IiwxXQ", "WzFlMzAsMV0", "WzEuNSwxXQ", "WzEsMiwzXQ"])("refuses %s as a cursor", async (na) => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    expect((await callRoute(asTown(base, town), "lijstZaken", { query: { na } })).status).toBe(400);
  });
});

/** A signal at an address that was not taken up, and so belongs to no zaak. */
async function looseSignaal(
  base: Parameters<typeof insert>[0],
  adresId: number,
  partnerId: number,
  gemeenteId: number,
) {
  const row = await base.db.read.q.selectFrom("signalen").selectAll().limit(1).executeTakeFirstOrThrow();
  const { id: _id, ...values } = row;
  const own = { uuid: "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a56", kenmerk: "LOS", zaak_id: null };
  return { ...values, ...own, adres_id: adresId, partner_id: partnerId, gemeente_id: gemeenteId };
}
