import type { Actor, Context, Scope } from "../../src/context.ts";
import type {
  Contactsoort,
  Crisissoort,
  Dagdeel,
  Eindresultaat,
  SignaalpartnerSoort,
  Signaalstatus,
} from "../../src/law/lists.ts";
import type { Row } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { sealPersonal } from "../../src/platform/personal-data.ts";
import type { Tables, TermijnStatus } from "../../src/tables.ts";
import type { TestBase } from "../support/world.ts";

export type Gemeente = { id: number; code: string; teamId: number };
export type Adres = { postcode: string; huisnummer: number; huisletter?: string; huisnummertoevoeging?: string };
type SignaalVraag = {
  soort?: SignaalpartnerSoort;
  signaaldatum: string;
  ontstaansdatum?: string;
  bedragCenten?: number;
  crisis?: Crisissoort;
  warmeOverdracht?: boolean;
  status?: Signaalstatus;
  meervoudig?: boolean;
  opeenvolgend?: boolean;
  zaakId?: number;
  adresId?: number;
  persoon?: { geboortedatum?: string; burgerservicenummer?: string };
};
type ZaakVraag = {
  geopendOp: string;
  opgepaktOp?: string;
  afgeslotenOp?: string;
  resultaat?: Eindresultaat;
  adresId?: number;
};
type PogingVraag = { zaakId: number; soort?: Contactsoort; bereikt?: boolean; datum: string; dagdeel?: Dagdeel };
type TermijnVraag = { zaakId: number; signaalId: number; begintOp: string; status: TermijnStatus };

const straat = { straatnaam: "Putsebocht", plaatsnaam: "Rotterdam" };
export const kees = { naam: "Kees Voorbeeld", telefoonnummer: null, email: "kees@gemeente.test", functietitel: null };

/** Rows as the rest of the program leaves them, put straight into the tables: what is counted must be known by hand. */
export async function buildGemeente(
  base: TestBase,
  code: string,
  contactpersonen: Record<string, string | null>[] = [kees],
  kvkNummer: string | null = "12345678",
) {
  const insert = (table: keyof Tables & string, row: Row) => insertRow(base, table, row);
  const gemeenteId = await insert("gemeenten", {
    code,
    naam: `Gemeente ${code}`,
    kvk_nummer: kvkNummer,
    contactpersonen: sealPersonal(contactpersonen),
  });
  const uuid = newUuid;
  const own = { gemeente_id: gemeenteId };
  const teamId = await insert("teams", { ...own, uuid: uuid(), naam: "Zuid", vangnet: 1 });
  const partnerId = await insert("signaalpartners", { uuid: uuid(), soort: "Huur", naam: "Woonstad" });
  const adres = async (gegevens: Adres = { postcode: "3073HE", huisnummer: 10 }) =>
    await insert("adressen", {
      ...own,
      adressleutel: uuid(),
      buurt: null,
      wijk: null,
      adresgegevens: sealPersonal({ ...straat, huisletter: null, huisnummertoevoeging: null, ...gegevens }),
    });
  return {
    id: gemeenteId,
    adres,
    beleid: (sleutel: string, waarde: unknown, geldtVan: string) =>
      insert("beleid", {
        ...own,
        sleutel,
        waarde: JSON.stringify(waarde),
        geldt_van: geldtVan,
        reden: "proef",
        vastgelegd_op: base.clock.now(),
      }),
    zaak: async (zaak: ZaakVraag) => {
      const adresId = zaak.adresId ?? (await adres());
      const id = await insert("zaken", { ...own, team_id: teamId, adres_id: adresId, ...zaakRow(zaak) });
      return { zaakId: id, adresId };
    },
    signaal: async (signaal: SignaalVraag) => {
      const adresId = signaal.adresId ?? (await adres());
      const id = uuid();
      const row = { ...own, partner_id: partnerId, adres_id: adresId, uuid: id, ...signaalRow(signaal) };
      return { uuid: id, signaalId: await insert("signalen", row) };
    },
    poging: (poging: PogingVraag) => insert("contactpogingen", { ...own, ...pogingRow(poging, base.clock.now()) }),
    termijn: (termijn: TermijnVraag) => insert("termijnen", { ...own, ...termijnRow(termijn) }),
  };
}

export function asActor(base: TestBase, gemeenteId: number, ...scopes: Scope[]): Context {
  const actor: Actor = { soort: "gemeente", naam: "proef", gemeenteId, scopes: new Set(scopes) };
  return { ...base, actor };
}

async function insertRow(base: TestBase, table: keyof Tables & string, row: Row): Promise<number> {
  return await base.db.write(async (trx) => {
    const [id = 0] = await trx.takeIds(table, 1);
    await trx.insertMany(table, [{ id, ...row }]);
    return id;
  });
}

const zaakRow = (zaak: ZaakVraag): Row => ({
  uuid: newUuid(),
  status: zaak.afgeslotenOp ? "gesloten" : zaak.opgepaktOp ? "inBehandeling" : "nieuw",
  rang: 0,
  prioriteit: 0,
  band: "laag",
  prioriteit_redenen: "[]",
  routering_redenen: "[]",
  geopend_op: zaak.geopendOp,
  opgepakt_op: zaak.opgepaktOp ?? null,
  afgesloten_op: zaak.afgeslotenOp ?? null,
  resultaat: zaak.resultaat ?? null,
});

const signaalRow = (signaal: SignaalVraag): Row => ({
  zaak_id: signaal.zaakId ?? null,
  kenmerk: newUuid(),
  inhoud_hash: "0",
  soort: signaal.soort ?? "Huur",
  signaaldatum: signaal.signaaldatum,
  ontstaansdatum: signaal.ontstaansdatum ?? "2026-09-01",
  ontvangen_op: `${signaal.signaaldatum}T09:00:00.000Z`,
  bedrag_centen: signaal.bedragCenten ?? 50_000,
  crisis_soort: signaal.crisis ?? null,
  crisis_datum: null,
  warme_overdracht: signaal.warmeOverdracht ? 1 : 0,
  status: signaal.status ?? "Nog niet opgepakt",
  meervoudig: signaal.meervoudig ? 1 : 0,
  opeenvolgend: signaal.opeenvolgend ? 1 : 0,
  redenen: "[]",
  incasso: "{}",
  persoonsgegevens: sealPersonal({
    persoon: {
      voorletters: "A.",
      voorvoegsel: null,
      achternaam: "Kanarie",
      geboortedatum: null,
      telefoonnummer: null,
      email: null,
      burgerservicenummer: null,
      ...signaal.persoon,
    },
    klantnummer: null,
  }),
});

const pogingRow = (poging: PogingVraag, op: string): Row => ({
  uuid: newUuid(),
  zaak_id: poging.zaakId,
  soort: poging.soort ?? "Telefoon",
  bereikt: poging.bereikt ? 1 : 0,
  datum: poging.datum,
  dagdeel: poging.dagdeel ?? "Ochtend",
  aanbod: 0,
  notitie: sealPersonal("geheime notitie"),
  medewerker_id: null,
  vastgelegd_op: op,
});

const termijnRow = (termijn: TermijnVraag): Row => ({
  zaak_id: termijn.zaakId,
  signaal_id: termijn.signaalId,
  soort: "wgs-aanbod",
  begint_op: termijn.begintOp,
  vervalt_op: "2026-12-31",
  risico_vanaf: "2026-12-20",
  vervuld_op: null,
  status: termijn.status,
  bronnen: "[]",
  uitleg: "",
});
