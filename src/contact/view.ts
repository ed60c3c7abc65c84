import { dagenTussen } from "../law/calendar.ts";
import type { Reden } from "../law/reden.ts";
import { type BronSleutel, bron } from "../law/sources.ts";
import { termijnStand } from "../law/termijnen.ts";
import { totalArrears } from "../priority/rules.ts";
import type { ContactRij, contactenQuery, SignaalRij } from "./household-store.ts";
import type { TermijnRij } from "./termijnen-store.ts";
import type { ZaakRij } from "./zaken-store.ts";

type Contact = Awaited<ReturnType<ReturnType<typeof contactenQuery>["execute"]>>[number];
export type ZaakDelen = { signalen: SignaalRij[]; termijnen: TermijnRij[]; contacten: Contact[] };

/** A zaak as the list shows it. `vandaag` is the local day that days left are counted from. */
export function toZaak(zaak: ZaakRij, { signalen, termijnen, contacten }: ZaakDelen, vandaag: string) {
  const { straatnaam, huisnummer, huisletter, huisnummertoevoeging, postcode, plaatsnaam } = zaak.adres;
  const open = termijnen.map((rij) => toTermijn(rij, vandaag)).find(({ status }) => lopend.has(status));
  const last = contacten.at(-1);
  return {
    id: zaak.uuid,
    status: zaak.status,
    band: zaak.band,
    prioriteit: zaak.prioriteit,
    redenen: parseRedenen(zaak.prioriteit_redenen),
    team: zaak.team,
    behandelaar: zaak.behandelaar === null ? null : { id: zaak.behandelaar },
    adres: { straatnaam, huisnummer, huisletter, huisnummertoevoeging, postcode, plaatsnaam },
    personen: distinctPersonen(signalen),
    partners: distinct(signalen.map(toPartner), ({ soort, naam }) => JSON.stringify([soort, naam])),
    totaalBedrag: totalCenten(signalen) / 100,
    signalen: signalen.length,
    soortMelding: {
      meervoudig: signalen.some(({ meervoudig }) => meervoudig === 1),
      opeenvolgend: signalen.some(({ opeenvolgend }) => opeenvolgend === 1),
    },
    termijn: open
      ? { soort: open.soort, vervaltOp: open.vervaltOp, status: open.status, dagenOver: open.dagenOver }
      : null,
    laatsteContact: last ? { datum: last.datum, soort: last.soort, bereikt: last.bereikt === 1 } : null,
    geopendOp: zaak.geopend_op,
  };
}
export type ZaakAntwoord = ReturnType<typeof toZaak>;

/** A term as it stands on this day, also when the nightly sweep has not been by yet. */
export function toTermijn(rij: TermijnRij, vandaag: string) {
  const { soort, begint_op: begintOp, vervalt_op: vervaltOp, risico_vanaf: risicoVanaf, vervuld_op: vervuldOp } = rij;
  return {
    soort,
    begintOp,
    vervaltOp,
    vervuldOp,
    status: rij.status === "vervallen" ? rij.status : termijnStand({ vervaltOp, risicoVanaf, vervuldOp }, vandaag),
    dagenOver: dagenTussen(vandaag, vervaltOp),
    bronnen: (JSON.parse(rij.bronnen) as BronSleutel[]).map((sleutel) => {
      const { titel, soort: bronsoort, zekerheid } = bron(sleutel);
      return { sleutel, soort: bronsoort, zekerheid, titel };
    }),
    uitleg: rij.uitleg,
  };
}

export function toSignaal(rij: SignaalRij) {
  return {
    id: rij.uuid,
    partner: toPartner(rij),
    kenmerk: rij.kenmerk,
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
    persoon: rij.persoon,
  };
}

export function toContactpoging({ id: _id, uuid, medewerker, ...rest }: ContactRij) {
  return { id: uuid, ...rest, medewerker: medewerker === null ? null : { id: medewerker } };
}

export const parseRedenen = (json: string): Reden[] => JSON.parse(json) as Reden[];

const lopend = new Set<string>(["open", "risico", "verlopen"]);

const toPartner = ({ soort, partnernaam }: SignaalRij) => ({ soort, naam: partnernaam as string });

/** Cents owed in all, as the priority of the zaak counts them. */
const totalCenten = (signalen: readonly SignaalRij[]): number =>
  totalArrears(
    signalen.map((rij) => ({
      partnerId: rij.partner_id,
      klantnummer: rij.klantnummer,
      achternaam: rij.persoon.achternaam,
      geboortedatum: rij.persoon.geboortedatum,
      signaaldatum: rij.signaaldatum,
      bedragCenten: rij.bedrag_centen,
    })),
  );

function distinctPersonen(signalen: readonly SignaalRij[]) {
  const personen = signalen.map(({ persoon }) => ({
    voorletters: persoon.voorletters,
    voorvoegsel: persoon.voorvoegsel,
    achternaam: persoon.achternaam,
    geboortedatum: persoon.geboortedatum,
  }));
  return distinct(personen, (persoon) => JSON.stringify(persoon));
}

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
