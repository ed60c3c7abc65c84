import type { Gesprek } from "../bereikt-store.ts";
import { dagenTussen } from "../law/calendar.ts";
import type { Contactsoort } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import { type BronSleutel, bronKort } from "../law/sources.ts";
import { termijnStand } from "../law/termijnen.ts";
import { regelVan } from "../law/werkafspraken.ts";
import { isOpenMelding } from "../matching/rules.ts";
import { prioriteitRedenen } from "../personal-columns.ts";
import { totalArrears } from "../priority/achterstand-rules.ts";
import type { Opvolgadvies } from "../priority/opvolg-rules.ts";
import { eigenKenmerk } from "./doorzending-rules.ts";
import { groupPersonen, type Persoon } from "./household-rules.ts";
import type { ContactRij, contactenQuery, SignaalRij } from "./household-store.ts";
import type { TermijnRij } from "./termijnen-store.ts";
import type { ZaakRij } from "./zaken-store.ts";

type Contact = Awaited<ReturnType<ReturnType<typeof contactenQuery>["execute"]>>[number];
export type ZaakDelen = {
  signalen: SignaalRij[];
  termijnen: TermijnRij[];
  contacten: Contact[];
  gesprekken: Gesprek[];
};

/** A zaak as the list shows it. `vandaag` is the local day that days left are counted from. */
export function toZaak(zaak: ZaakRij, { signalen, termijnen, contacten, gesprekken }: ZaakDelen, vandaag: string) {
  const { straatnaam, huisnummer, huisletter, huisnummertoevoeging, postcode, plaatsnaam } = zaak.adres;
  const open = termijnen.map((rij) => toTermijn(rij, vandaag)).find(({ status }) => lopend.has(status));
  return {
    id: zaak.uuid,
    status: zaak.status,
    band: zaak.band,
    prioriteit: zaak.prioriteit,
    redenen: prioriteitRedenen.open(zaak.prioriteit_redenen),
    opvolgadvies: toOpvolgadvies(zaak),
    team: zaak.team,
    behandelaar: zaak.behandelaar === null ? null : { id: zaak.behandelaar },
    adres: { straatnaam, huisnummer, huisletter, huisnummertoevoeging, postcode, plaatsnaam },
    personen: personenOf(signalen).map(({ signalen: _signalen, ...persoon }) => persoon),
    partners: distinct(signalen.map(toPartner), ({ soort, naam }) => JSON.stringify([soort, naam])),
    totaalBedrag: totalCenten(signalen.filter((signaal) => isOwed(signaal, zaak.afgesloten_op !== null))) / 100,
    signalen: signalen.length,
    soortMelding: {
      meervoudig: signalen.some(({ meervoudig }) => meervoudig === 1),
      opeenvolgend: signalen.some(({ opeenvolgend }) => opeenvolgend === 1),
    },
    termijn: open
      ? { soort: open.soort, vervaltOp: open.vervaltOp, status: open.status, dagenOver: open.dagenOver }
      : null,
    laatsteContact: latestContact(contacten, gesprekken),
    geopendOp: zaak.geopend_op,
  };
}
export type ZaakAntwoord = ReturnType<typeof toZaak>;

/** The last attempt, or the last conversation when no attempt came after it; both oldest first. */
function latestContact(contacten: readonly Contact[], gesprekken: readonly Gesprek[]) {
  const [poging, gesprek] = [contacten.at(-1), gesprekken.at(-1)];
  if (gesprek && (!poging || gesprek.datum >= poging.datum)) {
    return { datum: gesprek.datum, soort: "Gesprek" as const, bereikt: true };
  }
  return poging ? { datum: poging.datum, soort: poging.soort as Contactsoort, bereikt: poging.bereikt === 1 } : null;
}

/** A term as it stands on this day, also when the nightly sweep has not been by yet. */
export function toTermijn(rij: TermijnRij, vandaag: string) {
  const { soort, begint_op: begintOp, vervalt_op: vervaltOp, risico_vanaf: risicoVanaf, vervuld_op: vervuldOp } = rij;
  const regel = regelVan(soort);
  return {
    soort,
    naam: regel?.naam ?? soort,
    set: regel?.set ?? null,
    wie: rij.wie,
    escalatie: rij.escalatie,
    begintOp,
    vervaltOp,
    vervuldOp,
    status: rij.status === "vervallen" ? rij.status : termijnStand({ vervaltOp, risicoVanaf, vervuldOp }, vandaag),
    dagenOver: dagenTussen(vandaag, vervaltOp),
    bronnen: (JSON.parse(rij.bronnen) as BronSleutel[]).map(bronKort),
    uitleg: rij.uitleg,
  };
}

export function toSignaal(rij: SignaalRij) {
  return {
    id: rij.uuid,
    partner: toPartner(rij),
    kenmerk: eigenKenmerk(rij.kenmerk),
    bedrag: rij.bedrag_centen / 100,
    signaaldatum: rij.signaaldatum,
    ontstaansdatum: rij.ontstaansdatum,
    ontvangenOp: rij.ontvangen_op,
    crisis: rij.crisis_soort === null ? null : { soort: rij.crisis_soort, datum: rij.crisis_datum },
    warmeOverdracht: rij.warme_overdracht === 1,
    status: rij.status,
    meervoudig: rij.meervoudig === 1,
    opeenvolgend: rij.opeenvolgend === 1,
    redenen: parseRedenen(rij.redenen),
    opmerkingen: parseRedenen(rij.opmerkingen),
    ingetrokken: toIntrekking(rij),
    doorgezonden: rij.doorgezonden_van_id !== null,
    persoon: rij.persoon,
  };
}

/** When and why the partner took a signal back, or null. */
export const toIntrekking = ({ ingetrokken_op: op, intrekking_reden: reden }: SignaalRij) =>
  op === null || reden === null ? null : { op, reden };

export function toContactpoging({ id: _id, uuid, medewerker, ...rest }: ContactRij) {
  return { id: uuid, ...rest, medewerker: medewerker === null ? null : { id: medewerker } };
}

/** Nothing is to be done in a closed zaak; one that was not weighed since advice exists has none yet. */
export const toOpvolgadvies = ({ opvolgadvies, afgesloten_op }: ZaakRij): Opvolgadvies | null =>
  opvolgadvies === null || afgesloten_op !== null ? null : (JSON.parse(opvolgadvies) as Opvolgadvies);

export const parseRedenen = (json: string): Reden[] => JSON.parse(json) as Reden[];

const lopend = new Set<string>(["open", "risico", "verlopen"]);

const toPartner = ({ soort, partnernaam }: SignaalRij) => ({ soort, naam: partnernaam as string });

/** What was taken back is owed no more; of an open zaak neither is what ended by itself. */
const isOwed = ({ status, intrekking_reden }: SignaalRij, closed: boolean): boolean =>
  closed ? intrekking_reden === null : isOpenMelding({ status, ingetrokken: intrekking_reden });

/** Cents owed in all, as the priority of the zaak counts them. */
const totalCenten = (signalen: readonly SignaalRij[]): number =>
  totalArrears(
    signalen.map((rij) => ({
      nr: rij.id,
      partnerId: rij.partner_id,
      klantnummer: rij.klantnummer,
      achternaam: rij.persoon.achternaam,
      geboortedatum: rij.persoon.geboortedatum,
      signaaldatum: rij.signaaldatum,
      bedragCenten: rij.bedrag_centen,
    })),
  );

/** The distinct people, each with the signals about that person. */
export const personenOf = (signalen: readonly SignaalRij[]): Persoon[] =>
  groupPersonen(
    signalen.map(({ uuid, partner_id, klantnummer, bsn_sleutel, persoon }) => ({
      uuid,
      partnerId: partner_id,
      klantnummer,
      burgerservicenummer: bsn_sleutel,
      ...persoon,
    })),
  );

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
