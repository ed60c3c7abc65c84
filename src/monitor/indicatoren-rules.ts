import {
  type Contactsoort,
  contactsoorten,
  type SignaalpartnerSoort,
  type Signaalstatus,
  signaalpartnerSoorten,
} from "../law/lists.ts";
import type { TermijnStatus } from "../tables.ts";
import type { Rij } from "./indicatoren-schema.ts";
import { gemeldeStatus } from "./rules.ts";

/** Equal rows of one month, counted together; `maand` is the local month `YYYY-MM`. */
type Groep = { maand: string; aantal: number };
export type SignaalGroep = Groep & {
  soort: SignaalpartnerSoort;
  status: Signaalstatus;
  inZaak: boolean;
  crisis: boolean;
  meervoudig: boolean;
  opeenvolgend: boolean;
};
/** `soorten`: the kinds of partner that each of these zaken has a signal of. */
export type ZaakGroep = Groep & {
  gesloten: boolean;
  bereikt: boolean;
  hulp: boolean;
  meervoudig: boolean;
  soorten: readonly SignaalpartnerSoort[];
};
export type ContactGroep = Groep & { soort: Contactsoort; bereikt: boolean };
export type TermijnGroep = Groep & { status: TermijnStatus };
export type Groepen = {
  signalen: readonly SignaalGroep[];
  zaken: readonly ZaakGroep[];
  contacten: readonly ContactGroep[];
  termijnen: readonly TermijnGroep[];
};

/**
 * One row per period, in order, with zeros where nothing happened. Every figure is a count of things that fall in one
 * month, so months add up to quarters and years.
 *
 * @param periodes the row that each month belongs to
 */
export function telIndicatoren(periodes: ReadonlyMap<string, string>, groepen: Groepen): Rij[] {
  const rijen = new Map([...periodes].map(([, periode]) => [periode, legeRij(periode)]));
  const each = <G extends Groep>(list: readonly G[], add: (rij: Rij, groep: G) => void): void => {
    for (const groep of list) {
      const rij = rijen.get(periodes.get(groep.maand) ?? "");
      if (rij) add(rij, groep);
    }
  };
  each(groepen.signalen, addSignalen);
  each(groepen.zaken, addZaken);
  each(groepen.contacten, addContacten);
  each(groepen.termijnen, addTermijnen);
  return [...rijen.values()];
}

function addSignalen({ signalen }: Rij, groep: SignaalGroep): void {
  const { aantal } = groep;
  signalen.totaal += aantal;
  signalen.perPartner[groep.soort] += aantal;
  if (groep.crisis) signalen.crisis += aantal;
  if (groep.meervoudig) signalen.meervoudig += aantal;
  if (groep.opeenvolgend) signalen.opeenvolgend += aantal;
  if (!groep.meervoudig && !groep.opeenvolgend) signalen.enkelvoudig += aantal;
  const status = gemeldeStatus(groep.status, groep.inZaak);
  if (status === "Opgepakt") signalen.opgepakt += aantal;
  if (status === "Niet opgepakt: herhaalde melding") signalen.nietOpgepakt.herhaald += aantal;
  if (status === "Niet opgepakt: onterecht signaal") signalen.nietOpgepakt.onterecht += aantal;
  if (status === "Niet opgepakt: andere reden") signalen.nietOpgepakt.andere += aantal;
}

function addZaken({ zaken, perPartner }: Rij, groep: ZaakGroep): void {
  const { aantal } = groep;
  zaken.geopend += aantal;
  if (groep.gesloten) zaken.gesloten += aantal;
  if (groep.bereikt) zaken.bereikt += aantal;
  if (groep.hulp) zaken.hulpGeaccepteerd += aantal;
  const deel = groep.meervoudig ? zaken.meervoudig : zaken.enkelvoudig;
  deel.zaken += aantal;
  if (groep.bereikt) deel.bereikt += aantal;
  for (const soort of groep.soorten) {
    const partner = perPartner[soort];
    partner.zaken += aantal;
    if (groep.bereikt) partner.bereikt += aantal;
    if (groep.hulp) partner.hulpGeaccepteerd += aantal;
  }
}

function addContacten({ contact }: Rij, { soort, bereikt, aantal }: ContactGroep): void {
  for (const deel of [contact, contact.perSoort[soort]]) {
    deel.pogingen += aantal;
    if (bereikt) deel.bereikt += aantal;
  }
}

function addTermijnen({ termijnen }: Rij, { status, aantal }: TermijnGroep): void {
  if (status === "vervallen") return;
  termijnen.gestart += aantal;
  if (status === "vervuld") termijnen.opTijd += aantal;
  if (status === "te-laat-vervuld") termijnen.teLaat += aantal;
  if (status === "verlopen") termijnen.verlopen += aantal;
}

function legeRij(periode: string): Rij {
  return {
    periode,
    signalen: {
      totaal: 0,
      perPartner: perSleutel(signaalpartnerSoorten, () => 0),
      crisis: 0,
      meervoudig: 0,
      opeenvolgend: 0,
      enkelvoudig: 0,
      opgepakt: 0,
      nietOpgepakt: { herhaald: 0, onterecht: 0, andere: 0 },
    },
    zaken: {
      geopend: 0,
      gesloten: 0,
      bereikt: 0,
      hulpGeaccepteerd: 0,
      enkelvoudig: { zaken: 0, bereikt: 0 },
      meervoudig: { zaken: 0, bereikt: 0 },
    },
    contact: { pogingen: 0, bereikt: 0, perSoort: perSleutel(contactsoorten, () => ({ pogingen: 0, bereikt: 0 })) },
    perPartner: perSleutel(signaalpartnerSoorten, () => ({ zaken: 0, bereikt: 0, hulpGeaccepteerd: 0 })),
    termijnen: { gestart: 0, opTijd: 0, teLaat: 0, verlopen: 0 },
  };
}

function perSleutel<K extends string, V>(sleutels: readonly K[], make: () => V): Record<K, V> {
  return Object.fromEntries(sleutels.map((sleutel) => [sleutel, make()])) as Record<K, V>;
}
