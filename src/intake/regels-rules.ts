import { regelcellenDagen } from "../law/bewaren.ts";
import { isBsn } from "../law/bsn.ts";
import { localDay } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";

/** The kenmerk is in the report anyway, and nine digits are usual for a telephone. */
const neverBsn = new Set(["kenmerk", "telefoonnummer"]);
const looksLikeBsn = (text: string): boolean => isBsn(text.replace(/[\s.-]/g, ""));
const mayNotBeSent = (code: string): boolean => code.endsWith("-niet-toegestaan");

/**
 * The cells of a refused row that are kept for its sender: without a burgerservicenummer, wherever it stands, and
 * without what the sender may not send.
 *
 * @param fouten  of the row, each with its place as row and column
 * @source gegevens-minimalisatie
 */
export function teBewaren(cellen: Readonly<Record<string, string>>, fouten: readonly Fout[]): Record<string, string> {
  const forbidden = fouten.filter(({ code }) => mayNotBeSent(code)).map(({ veld }) => /[\w]+$/.exec(veld)?.[0]);
  return Object.fromEntries(
    Object.entries(cellen).filter(([kolom, text]) => {
      if (text.trim() === "" || forbidden.includes(kolom)) return false;
      return neverBsn.has(kolom) || !looksLikeBsn(text);
    }),
  );
}

/** Until when the cells of refused rows of a levering are kept. @source beleid-regelcellen */
export function regelcellenTot(ontvangenOp: string): string {
  const dag = localDay(ontvangenOp);
  const einde = Temporal.PlainDate.from(dag).add({ days: regelcellenDagen(dag) });
  return einde.toZonedDateTime("Europe/Amsterdam").toInstant().toString({ smallestUnit: "millisecond" });
}

/**
 * The faults of a row in one cell, each with its column. The number of the row is left out, as it changes with the file;
 * unless no cell came along, since nothing else then tells which row it was.
 */
export function foutTekst(fouten: readonly Fout[], zonderCellen?: { regel: number }): string {
  const tekst = fouten
    .map(({ veld, melding }) => {
      const plek = veld.replace(/^rij \d+(, kolom )?/, "");
      return plek === "" ? melding : `${plek}: ${melding}`;
    })
    .join(" ");
  return zonderCellen ? `Rij ${zonderCellen.regel} van uw bestand: ${tekst}` : tekst;
}

export const gewist = "De inhoud van deze rij is gewist. Neem de rij over uit uw eigen bestand.";
