import type { Actor, Context, Scope } from "../../src/context.ts";
import { computeTermijn, type TermijnSoort } from "../../src/law/termijnen.ts";
import {
  adresGegevens,
  gemeenteContact,
  medewerkerPersoon,
  type Persoon,
  signaalPersoon,
} from "../../src/personal-columns.ts";
import type { Row } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import type { Tables } from "../../src/tables.ts";
import { type TestBase, tuesday } from "./world.ts";

export type Made = { id: number; uuid: string };
export type Town = { id: number; team: Made };

const gemeenteScopes: Scope[] = ["zaken:lezen", "zaken:werken"];

export const asTown = (base: TestBase, town: Town, scopes: readonly Scope[] = gemeenteScopes): Context =>
  actingAs(base, { soort: "gemeente", naam: "gemeente-client", gemeenteId: town.id, scopes: new Set(scopes) });

export const asSender = (
  base: TestBase,
  partner: Made,
  scopes: readonly Scope[] = ["terugkoppelingen:lezen"],
): Context =>
  actingAs(base, { soort: "partner", naam: "partner-client", partnerId: partner.id, scopes: new Set(scopes) });

const actingAs = (base: TestBase, actor: Actor): Context => ({ ...base, actor });

/** A municipality with one team. */
export async function makeTown(base: TestBase, code = "0599", team = "Team Zuid"): Promise<Town> {
  const town = await insert(base, "gemeenten", {
    code,
    naam: `Gemeente ${code}`,
    contactpersonen: gemeenteContact.seal([]),
  });
  return { id: town.id, team: await makeTeam(base, town.id, team) };
}

export const makeTeam = (base: TestBase, gemeenteId: number, naam: string): Promise<Made> =>
  insert(base, "teams", { uuid: newUuid(), gemeente_id: gemeenteId, naam });

export const makeMedewerker = (base: TestBase, town: Town, naam = "Sam de Tester"): Promise<Made> =>
  insert(base, "medewerkers", {
    uuid: newUuid(),
    gemeente_id: town.id,
    team_id: town.team.id,
    rol: "wijkteam",
    email_sleutel: newUuid(),
    persoonsgegevens: medewerkerPersoon.seal({ email: "sam@example.nl", naam }),
  });

/** A partner, with an agreement at this level when one is named. */
export async function makePartner(
  base: TestBase,
  naam = "Woonstek",
  soort: Tables["signaalpartners"]["soort"] = "Huur",
  agreement?: { town: Town; niveau: "basis" | "contact" | "regeling"; van?: string; tot?: string },
): Promise<Made> {
  const partner = await insert(base, "signaalpartners", { uuid: newUuid(), soort, naam });
  if (agreement) {
    await insert(base, "overeenkomsten", {
      uuid: newUuid(),
      partner_id: partner.id,
      gemeente_id: agreement.town.id,
      geldig_van: agreement.van ?? "2021-01-01",
      geldig_tot: agreement.tot ?? null,
      terugkoppelniveau: agreement.niveau,
    });
  }
  return partner;
}

/** An address with an open zaak; its signals and terms are added apart. */
export async function makeZaak(base: TestBase, town: Town, values: Row = {}): Promise<Made & { adresId: number }> {
  const adresId = typeof values.adres_id === "number" ? values.adres_id : (await makeAdres(base, town)).id;
  const zaak = await insert(base, "zaken", {
    uuid: newUuid(),
    gemeente_id: town.id,
    adres_id: adresId,
    team_id: town.team.id,
    behandelaar_id: null,
    status: "nieuw",
    rang: 999_880,
    prioriteit: 120,
    band: "midden",
    prioriteit_redenen: JSON.stringify([
      { code: "huur", tekst: "Er is een achterstand in de huur.", bron: "beleid-prioriteit", gewicht: 120 },
    ]),
    routering_redenen: JSON.stringify([
      { code: "buurt", tekst: "De buurt hoort bij dit team.", bron: "beleid-routering" },
    ]),
    geopend_op: tuesday,
    opgepakt_op: null,
    afgesloten_op: null,
    resultaat: null,
    ...values,
  });
  return { ...zaak, adresId };
}

const makeAdres = (base: TestBase, town: Town): Promise<Made> =>
  insert(base, "adressen", {
    gemeente_id: town.id,
    adressleutel: newUuid(),
    adresgegevens: adresGegevens.seal({
      straatnaam: "Putsebocht",
      huisnummer: 10,
      huisletter: "A",
      huisnummertoevoeging: null,
      postcode: "3073HE",
      plaatsnaam: "Rotterdam",
    }),
  });

export const somebody: Persoon = {
  voorletters: "A.B.",
  voorvoegsel: "van",
  achternaam: "Dijk",
  geboortedatum: "1985-06-15",
  telefoonnummer: "+31612345678",
  email: "ab@example.nl",
  burgerservicenummer: null,
};

/** A signal of EUR 1.275,50 in this zaak, unless `values` say otherwise. */
export const makeSignaal = (
  base: TestBase,
  town: Town,
  zaak: Made & { adresId: number },
  partner: Made,
  values: Row = {},
  persoon: Partial<Persoon> = {},
): Promise<Made> =>
  insert(base, "signalen", {
    uuid: newUuid(),
    partner_id: partner.id,
    gemeente_id: town.id,
    adres_id: zaak.adresId,
    zaak_id: zaak.id,
    kenmerk: `WB-${newUuid()}`,
    inhoud_hash: "hash",
    soort: "Huur",
    signaaldatum: "2026-11-03",
    ontstaansdatum: "2026-09-01",
    ontvangen_op: tuesday,
    bedrag_centen: 127_550,
    status: "Opgepakt",
    redenen: "[]",
    incasso: "{}",
    persoonsgegevens: signaalPersoon.seal({ persoon: { ...somebody, ...persoon }, klantnummer: null }),
    ...values,
  });

/** The term that a signal received at `ontvangenOp` brings. */
export const makeTermijn = (
  base: TestBase,
  town: Town,
  zaak: Made,
  signaal: Made,
  soort: TermijnSoort = "wgs-aanbod",
  ontvangenOp = tuesday,
): Promise<Made> => {
  const termijn = computeTermijn(soort, ontvangenOp);
  return insert(base, "termijnen", {
    gemeente_id: town.id,
    zaak_id: zaak.id,
    signaal_id: signaal.id,
    soort,
    begint_op: termijn.begintOp,
    vervalt_op: termijn.vervaltOp,
    risico_vanaf: termijn.risicoVanaf,
    status: "open",
    bronnen: JSON.stringify(termijn.bronnen),
    uitleg: termijn.uitleg,
  });
};

/** The most usual start: a household with one rent signal received on Tuesday 3 November 2026 and its term. */
export async function makeHousehold(base: TestBase, town: Town, values: Row = {}) {
  const partner = await makePartner(base);
  const zaak = await makeZaak(base, town, values);
  const signaal = await makeSignaal(base, town, zaak, partner);
  const termijn = await makeTermijn(base, town, zaak, signaal);
  return { partner, zaak, signaal, termijn };
}

/** One row in a table; its numbers. */
export async function insert(base: TestBase, table: keyof Tables, row: Row): Promise<Made> {
  return await base.db.write(async (trx) => {
    const [id] = await trx.takeIds(table, 1);
    await trx.insertMany(table, [{ id: id as number, ...row }]);
    return { id: id as number, uuid: String(row.uuid ?? "") };
  });
}
