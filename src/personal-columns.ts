import type { Reden } from "./law/reden.ts";
import type { Adres } from "./matching/adres.ts";
import { openPersonal, sealPersonal } from "./platform/personal-data.ts";

/**
 * Every column that holds personal data, with the shape of what is in it. Stores read and write these columns through
 * here and nowhere else, so that encrypting a column, or erasing it, is a change of this page.
 */
type Column<T> = { seal(value: T): string; open(sealed: string): T };

const column = <T>(): Column<T> => ({
  seal: (value) => sealPersonal(value),
  open: (sealed) => openPersonal<T>(sealed),
});

/** Who a signal is about, as the partner wrote it; absent is null. */
export type Persoon = {
  voorletters: string | null;
  voorvoegsel: string | null;
  achternaam: string;
  geboortedatum: string | null;
  telefoonnummer: string | null;
  email: string | null;
  burgerservicenummer: string | null;
};

/** signalen.persoonsgegevens */
export const signaalPersoon = column<{ persoon: Persoon; klantnummer: string | null }>();
/** adressen.adresgegevens */
export const adresGegevens = column<Adres>();
/** contactpogingen.notitie */
export const contactNotitie = column<string>();
/** medewerkers.persoonsgegevens */
export const medewerkerPersoon = column<{ email: string; naam: string | null }>();
/** gemeenten.contactpersonen */
export const gemeenteContact =
  column<{ naam: string; telefoonnummer: string; email: string; functietitel: string }[]>();
/**
 * zaken.huishoudgegevens, and in verplaatsingen.inhoud what it was before a merge: what only the municipality knows;
 * absent is unknown, `taal` as a two-letter code
 */
export type HuishoudGegevens = {
  minderjarigeKinderen?: boolean;
  oggz?: boolean;
  ondernemer?: boolean;
  taal?: string;
};
export const huishoudGegevens = column<HuishoudGegevens>();
/** zaken.prioriteit_redenen: they tell of ages, and of what only the municipality knows of a household */
export const prioriteitRedenen = column<Reden[]>();
/** zaak_gebeurtenissen.details, where somebody wrote a text */
export const gebeurtenisTekst = column<string>();
/** overeenkomsten.contact: whom to call */
export type ContactPersoon = { naam: string; telefoonnummer: string | null; email: string | null };
export const partnerContact = column<ContactPersoon>();
/** levering_regels.cellen: a refused row as it was sent, by the names of its columns */
export const geweigerdeRij = column<Record<string, string>>();
/** signaal_correcties.wijziging: per field what it was and what it became */
export const correctieVelden = column<Record<string, { oud: unknown; nieuw: unknown }>>();
/** gebruikers.persoonsgegevens */
export const gebruikerPersoon = column<{ naam: string | null; email: string | null }>();
/** abonnementen.geheim and vorig_geheim: no personal data, and as secret */
export const abonnementGeheim = column<string>();
/** afspraken.notitie */
export const afspraakNotitie = column<string>();
/** zoekvragen.naam: what somebody calls a question can name a person */
export const zoekvraagNaam = column<string>();
