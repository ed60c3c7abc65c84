import { localDay } from "../law/calendar.ts";
import type { Contactsoort, Dagdeel, Eindresultaat, SignaalpartnerSoort, Signaalstatus } from "../law/lists.ts";
import { toMatchingen } from "./matchingen-rules.ts";
import type { Periode } from "./perioden.ts";
import { gemeldeStatus } from "./rules.ts";

/** The exchange model of DDAS v1.2: this file alone knows its field names. Days are YYYY-MM-DD. @source ddas-1.2 */
export type Uitwisselmodel = {
  codeGegevensleverancier: string;
  startdatumLevering: string;
  einddatumLevering: string;
  /** UTC instant. */
  aanleverdatumEnTijd: string;
  leveringen: DdasLevering[];
};
export type DdasLevering = {
  teller: number;
  gemeentecode: string;
  aanleverendeOrganisatie: { naam: string; "kvk-nummer"?: string; contactpersonen: Contactpersoon[] };
  vroegsignalen: Vroegsignaal[];
  vroegsignaalzaken: Vroegsignaalzaak[];
};
export type Contactpersoon = { naam?: string; telefoonnummer?: string; email?: string; functietitel?: string };
export type Vroegsignaal = {
  ID: string;
  crisissignaal: boolean;
  warmeOverdracht: boolean;
  /** Whole euros. */
  bedrag: number;
  ontstaansdatum: string;
  signaaldatum: string;
  status: Signaalstatus;
  signaalpartner: { type: SignaalpartnerSoort };
  client: DdasClient;
};
type DdasClient =
  | { burgerservicenummer: string }
  | {
      geslachtsaanduiding: "Onbekend";
      geboortedatum?: string;
      postcode: string;
      huisnummer: string;
      huisnummertoevoeging: string;
    };
export type Vroegsignaalzaak = {
  resultaat?: Eindresultaat;
  matchingsdatum: string;
  startdatumMatchingperiode: string;
  einddatumMatchingperiode: string;
  datumOpgepakt: string;
  vroegsignalen: { ID: string }[];
  contactpogingen: { soort: Contactsoort; bereikt: boolean; datum: string; dagdeel: Dagdeel }[];
};

/** A signal as the exchange needs it; `crisis` and `inZaak` say whether it has one. */
export type SignaalGegevens = {
  uuid: string;
  soort: SignaalpartnerSoort;
  status: Signaalstatus;
  inZaak: boolean;
  crisis: boolean;
  warmeOverdracht: boolean;
  bedragCenten: number;
  ontstaansdatum: string;
  signaaldatum: string;
  burgerservicenummer: string | null;
  geboortedatum: string | null;
  adres: { postcode: string; huisnummer: number; huisletter: string | null; huisnummertoevoeging: string | null };
};
/** A zaak as the exchange needs it: all its signals by signaaldatum, all attempts in order; instants are UTC. */
export type ZaakGegevens = {
  opgepaktOp: string | null;
  afgeslotenOp: string | null;
  resultaat: Eindresultaat | null;
  signalen: { uuid: string; signaaldatum: string; ontvangenOp: string }[];
  contactpogingen: Vroegsignaalzaak["contactpogingen"];
};

export function toVroegsignaal(signaal: SignaalGegevens): Vroegsignaal {
  return {
    ID: signaal.uuid,
    crisissignaal: signaal.crisis,
    warmeOverdracht: signaal.warmeOverdracht,
    bedrag: Math.floor((signaal.bedragCenten + 50) / 100),
    ontstaansdatum: signaal.ontstaansdatum,
    signaaldatum: signaal.signaaldatum,
    status: gemeldeStatus(signaal.status, signaal.inZaak),
    signaalpartner: { type: signaal.soort },
    client: toClient(signaal),
  };
}

/** The BSN and nothing else when it is known; otherwise the address, and no name. */
function toClient({ burgerservicenummer, geboortedatum, adres }: SignaalGegevens): DdasClient {
  if (burgerservicenummer) return { burgerservicenummer };
  return {
    // A partner may not send it, so it is known of nobody.
    geslachtsaanduiding: "Onbekend",
    ...(geboortedatum ? { geboortedatum } : {}),
    postcode: adres.postcode,
    huisnummer: String(adres.huisnummer),
    huisnummertoevoeging: `${adres.huisletter ?? ""}${adres.huisnummertoevoeging ?? ""}`,
  };
}

/**
 * The zaken of the exchange that one zaak is: one for each matching period in which it got signals within the delivery.
 *
 * @param periodeVan the matching period around a local day
 * @reading The day of taking up, which DDAS calls the moment the dossier is made, is the day somebody took the zaak up,
 * but never before the matching: of signals that joined a zaak that was worked already, the dossier is made on that day,
 * and so it is as long as nobody took the zaak up.
 */
export function toVroegsignaalzaken(
  zaak: ZaakGegevens,
  levering: Periode,
  periodeVan: (dag: string) => Periode,
): Vroegsignaalzaak[] {
  const isDelivered = (dag: string): boolean => dag >= levering.van && dag <= levering.tot;
  const opgepakt = zaak.opgepaktOp ? localDay(zaak.opgepaktOp) : "";
  return toMatchingen(zaak, levering, periodeVan)
    .filter(({ signalen }) => signalen.some(({ signaaldatum }) => isDelivered(signaaldatum)))
    .map(({ periode, matchingsdatum, signalen, contactpogingen }) => ({
      ...(zaak.afgeslotenOp && zaak.resultaat ? { resultaat: zaak.resultaat } : {}),
      matchingsdatum,
      startdatumMatchingperiode: periode.van,
      einddatumMatchingperiode: periode.tot,
      datumOpgepakt: opgepakt > matchingsdatum ? opgepakt : matchingsdatum,
      vroegsignalen: signalen.map(({ uuid }) => ({ ID: uuid })),
      contactpogingen,
    }));
}

/** Who delivers. Without an e-mail address there is nobody who can be told what is wrong with the delivery. */
export function toOrganisatie(gemeente: {
  naam: string;
  kvkNummer: string | null;
  contactpersonen: readonly { [K in keyof Contactpersoon]: string | null }[];
}): DdasLevering["aanleverendeOrganisatie"] | null {
  if (!gemeente.contactpersonen.some(({ email }) => email)) return null;
  const fields = ["naam", "telefoonnummer", "email", "functietitel"] as const;
  return {
    naam: gemeente.naam,
    ...(gemeente.kvkNummer ? { "kvk-nummer": gemeente.kvkNummer } : {}),
    contactpersonen: gemeente.contactpersonen.map((persoon) =>
      Object.fromEntries(fields.flatMap((field) => (persoon[field] ? [[field, persoon[field]]] : []))),
    ),
  };
}

export function toLevering(levering: {
  teller: number;
  gemeentecode: string;
  organisatie: DdasLevering["aanleverendeOrganisatie"];
  signalen: Vroegsignaal[];
  zaken: Vroegsignaalzaak[];
}): DdasLevering {
  return {
    teller: levering.teller,
    gemeentecode: levering.gemeentecode,
    aanleverendeOrganisatie: levering.organisatie,
    vroegsignalen: levering.signalen,
    vroegsignaalzaken: levering.zaken,
  };
}

/** @param gemaaktOp UTC instant */
export function toUitwisselmodel(
  versie: string,
  { van, tot }: Periode,
  gemaaktOp: string,
  leveringen: DdasLevering[],
): Uitwisselmodel {
  return {
    codeGegevensleverancier: `Seinhuis ${versie}`,
    startdatumLevering: van,
    einddatumLevering: tot,
    aanleverdatumEnTijd: gemaaktOp,
    leveringen,
  };
}

export function countDdas(leveringen: readonly DdasLevering[]): { signalen: number; zaken: number } {
  const sum = (count: (levering: DdasLevering) => number) => leveringen.reduce((all, one) => all + count(one), 0);
  return { signalen: sum((one) => one.vroegsignalen.length), zaken: sum((one) => one.vroegsignaalzaken.length) };
}
