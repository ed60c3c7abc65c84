import type { Fout } from "../law/fout.ts";
import type { XlsxCel } from "../platform/xlsx-styles.ts";
import { csvVeld, type Kolom } from "./csv-columns.ts";
import { datumkolommen } from "./csv-notatie.ts";

/** A value that a column of a spreadsheet holds as text; or why it holds none, as a code and what to do about it. */
type Text = { text: string } | { code: string; melding: string };

const changed = {
  code: "excel-waarde",
  melding: "Excel heeft deze waarde veranderd. Maak de kolom op als tekst en vul opnieuw in.",
};
const faults = {
  "excel-fout": { code: "excel-fout", melding: "In deze cel staat een foutmelding van Excel. Vul de waarde in." },
  "geen-waarde": {
    code: "formule-zonder-waarde",
    melding: "In deze cel staat een formule zonder uitkomst. Open het bestand in Excel en sla het op.",
  },
  "ongeldige-datum": { code: "ongeldige-datum", melding: "Deze datum bestaat niet. Schrijf de datum als 2026-11-03." },
};

const jaNeeKolommen: ReadonlySet<Kolom> = new Set(["contact_bereikt", "bezwaar", "warme_overdracht"]);
/** An error that was copied as text, in Dutch or English, or a number that its column was too narrow for. */
const errorText =
  /^#(?:N\/[AB]|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NUM!|GETAL!|NULL!|LEEG!)$|^#{3,}$/i;

type Getal = { getal: string; nullen?: number; erbij?: string };

/** A cell of a spreadsheet as the text that a CSV file would hold in that column. */
export function celText(kolom: Kolom, cel: XlsxCel): Text {
  if (cel === null) return { text: "" };
  if (typeof cel === "string") return errorText.test(cel.trim()) ? faults["excel-fout"] : { text: cel };
  if (typeof cel === "boolean") return jaNeeKolommen.has(kolom) ? { text: cel ? "ja" : "nee" } : changed;
  if ("fout" in cel) return faults[cel.fout];
  // A house number such as 2-10 that Excel took for a date cannot be found back.
  if ("datum" in cel) return datumkolommen.has(kolom) ? { text: cel.datum } : changed;
  return kolom === "bedrag" ? bedragText(cel.getal) : numberText(kolom, cel);
}

/** Euros with a comma, so that no amount can mean two things; with more than two decimals they stay, to be refused. */
function bedragText(getal: string): Text {
  // Excel keeps fifteen digits; what it calculated may be off in the last of them.
  const euros = Number(Number(getal).toPrecision(15));
  const cents = Math.round(euros * 100);
  if (!Number.isSafeInteger(cents)) return changed;
  if (Math.abs(euros * 100 - cents) > 1e-6) return { text: `${euros}0`.replace(".", ",") };
  const sign = cents < 0 ? "-" : "";
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return { text: `${sign}${digits.slice(0, -2)},${digits.slice(-2)}` };
}

/** Between the digits of a telephone; in any other column such a sign is a part of the value. */
const betweenDigits = /^[\s().-]*$/;

/**
 * A number keeps its digits, up to the fifteen that Excel keeps, and the zeros that its format shows. What its format
 * shows beside them, such as `K-`, is not in the value: then what was seen is not what was sent.
 */
function numberText(kolom: Kolom, { getal, nullen = 0, erbij = "" }: Getal): Text {
  if (erbij !== "" && !(kolom === "telefoonnummer" && betweenDigits.test(erbij))) return changed;
  return /^\d{1,15}$/.test(getal) ? { text: getal.padStart(nullen, "0") } : changed;
}

/** A row of cells as text by place, with the faults of its cells. */
export function toCellen(
  regel: number,
  cellen: readonly XlsxCel[],
  plaatsen: ReadonlyMap<Kolom, number>,
  aantal: number,
): { cellen: string[]; vast: Set<number>; gevonden: Fout[] } {
  const texts = Array.from({ length: aantal }, () => "");
  const vast = new Set<number>();
  const gevonden: Fout[] = [];
  for (const [kolom, at] of plaatsen) {
    const cel = cellen[at] ?? null;
    const found = celText(kolom, cel);
    if ("text" in found) texts[at] = found.text;
    else gevonden.push({ veld: csvVeld(regel, kolom), ...found });
    if (typeof cel === "object" && cel !== null) vast.add(at);
  }
  return { cellen: texts, vast, gevonden };
}
