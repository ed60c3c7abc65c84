import { csvText } from "../platform/csv-text.ts";
import { uitlegBlad } from "../platform/xlsx-styles.ts";
import { writeXlsx } from "../platform/xlsx-write.ts";
import { type Kolom, kolommen } from "./csv-columns.ts";
import { keuzes, uitlegKop, uitlegRijen, voorbeelden } from "./sjabloon-kolommen.ts";

const rijen: readonly string[][] = [
  [...kolommen],
  ...voorbeelden.map((rij) => kolommen.map((kolom) => rij[kolom] ?? "")),
];

/** A levering to fill in, for a Dutch spreadsheet: header and two examples. */
export const sjabloonCsv = (): string => csvText(rijen);

/** The same as a spreadsheet, with lists to choose from and a sheet that explains each column. */
export function sjabloonXlsx(): AsyncGenerator<Uint8Array> {
  const lijsten = Object.entries(keuzes).map(([kolom, waarden]) => {
    return { kolom: kolommen.indexOf(kolom as Kolom), waarden };
  });
  const breedten = kolommen.map((naam) => Math.max(14, naam.length + 3));
  return writeXlsx([
    { naam: "Signalen", rijen, breedten, keuzes: lijsten },
    { naam: uitlegBlad, rijen: [uitlegKop, ...uitlegRijen], breedten: [28, 70, 12, 70] },
  ]);
}
