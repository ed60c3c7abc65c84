import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, stand } from "../platform/web/parts.ts";
import type { Instant } from "../tables.ts";
import { start } from "./shell.ts";

export type Band = "hoog" | "midden" | "laag";
type Adres = {
  straatnaam: string | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string;
  plaatsnaam: string | null;
};
type Persoon = {
  voorletters: string | null;
  voorvoegsel: string | null;
  achternaam: string;
  geboortedatum?: string | null;
};
type Termijn = { naam?: string; vervaltOp: string; status: string; dagenOver: number };

const bandTeksten: Record<Band, string> = { hoog: "Eerst", midden: "Daarna", laag: "Later" };
const bandKleuren = { hoog: "fout", midden: "let-op", laag: "grijs" } as const;

export const bandTekst = (band: Band): string => bandTeksten[band];
export const bandBadge = (band: Band): Html => stand(bandKleuren[band], bandTeksten[band]);

/** Putsebocht 10 A-2 */
export const straatTekst = ({ straatnaam, huisnummer, huisletter, huisnummertoevoeging }: Adres): string =>
  [straatnaam ?? "Straat niet bekend", [huisnummer, huisletter].filter(Boolean).join(" ")].join(" ") +
  (huisnummertoevoeging ? `-${huisnummertoevoeging}` : "");

/** 3073 HE Rotterdam */
export const plaatsTekst = ({ postcode, plaatsnaam }: Adres): string =>
  [postcode.replace(/^(\d{4})\s*(\w{2})$/, "$1 $2"), plaatsnaam].filter(Boolean).join(" ");

/** A.B. van Dijk */
export const persoonTekst = ({ voorletters, voorvoegsel, achternaam }: Persoon): string =>
  [voorletters, voorvoegsel, achternaam].filter(Boolean).join(" ");

/** The end of the number of a zaak, as people say it: 3F0F 2C1B. */
export const zaakKort = (id: string): string =>
  id
    .slice(-8)
    .toUpperCase()
    .replace(/(.{4})/, "$1 ");

export const zaakPad = (id: string, rest = ""): string => `${start}/zaken/${id}${rest}`;
export const zaakLink = (zaak: { id: string; adres: Adres }): Html => link(zaakPad(zaak.id), straatTekst(zaak.adres));

/** A moment as a Dutch reader writes its day: 3 november 2026. */
export const dagVan = (op: Instant): string => dagtekst(localDay(op));

/** A moment with its local time: 3 november 2026, 10:15 uur. */
export function momentTekst(op: Instant): string {
  const lokaal = Temporal.Instant.from(op).toZonedDateTimeISO("Europe/Amsterdam");
  return `${dagVan(op)}, ${lokaal.toPlainTime().toString({ smallestUnit: "minute" })} uur`;
}

/** How many days are left, or have gone by since. */
export function dagenTekst(dagenOver: number): string {
  if (dagenOver === 0) return "vandaag";
  const dagen = Math.abs(dagenOver) === 1 ? "1 dag" : `${Math.abs(dagenOver)} dagen`;
  return dagenOver > 0 ? `nog ${dagen}` : `${dagen} te laat`;
}

const termijnKleuren: Readonly<Record<string, "goed" | "fout" | "let-op" | "grijs">> = {
  verlopen: "fout",
  risico: "let-op",
  vervuld: "goed",
};

/** The day on which a term ends, with what is left of it. */
export const termijnBadge = ({ vervaltOp, status, dagenOver }: Termijn): Html =>
  html`<span class="termijn">${dagtekst(vervaltOp)} ${stand(termijnKleuren[status] ?? "grijs", dagenTekst(dagenOver))}</span>`;
