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
import type { TermijnStatus } from "../../src/tables.ts";

export type SignaalVraag = {
  soort?: SignaalpartnerSoort;
  signaaldatum: string;
  /** UTC instant; ten or eleven o'clock on the signaaldatum unless told otherwise. */
  ontvangenOp?: string;
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
export type ZaakVraag = {
  geopendOp: string;
  opgepaktOp?: string;
  afgeslotenOp?: string;
  resultaat?: Eindresultaat;
  adresId?: number;
};
export type PogingVraag = { zaakId: number; soort?: Contactsoort; bereikt?: boolean; datum: string; dagdeel?: Dagdeel };
export type TermijnVraag = { zaakId: number; signaalId: number; begintOp: string; status: TermijnStatus };

export const zaakRow = (zaak: ZaakVraag): Row => ({
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

export const signaalRow = (signaal: SignaalVraag): Row => ({
  zaak_id: signaal.zaakId ?? null,
  kenmerk: newUuid(),
  inhoud_hash: "0",
  soort: signaal.soort ?? "Huur",
  signaaldatum: signaal.signaaldatum,
  ontstaansdatum: signaal.ontstaansdatum ?? "2026-09-01",
  ontvangen_op: signaal.ontvangenOp ?? `${signaal.signaaldatum}T09:00:00.000Z`,
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

export const pogingRow = (poging: PogingVraag, op: string): Row => ({
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

export const termijnRow = (termijn: TermijnVraag): Row => ({
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
