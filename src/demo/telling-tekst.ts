import type { Telling } from "./telling.ts";

const getal = new Intl.NumberFormat("nl-NL");
const deel = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;

/** What the three months came to. */
export function schrijfTelling({ partners, zaken, termijnen }: Telling): string {
  const total = partners.reduce((sum, partner) => ({
    naam: "Totaal",
    soort: "",
    ingediend: sum.ingediend + partner.ingediend,
    opgepakt: sum.opgepakt + partner.opgepakt,
    herhaald: sum.herhaald + partner.herhaald,
    onterecht: sum.onterecht + partner.onterecht,
    geweigerd: sum.geweigerd + partner.geweigerd,
  }));
  const kop = ["Partner", "Soort", "Signalen", "Opgepakt", "Herhaald", "Onterecht", "Geweigerd"];
  const rows = [...partners, total].map(({ naam, soort, ...aantallen }) => [
    naam,
    soort,
    ...Object.values(aantallen).map((aantal) => getal.format(aantal)),
  ]);
  const geopend = zaken.open + zaken.gesloten;
  return `
${tabel([kop, ...rows])}

Zaken      open ${getal.format(zaken.open)} · gesloten ${getal.format(zaken.gesloten)}
Bereikt    ${getal.format(zaken.bereikt)} zaken (${deel(zaken.bereikt, geopend)}) · hulp aangenomen ${getal.format(zaken.hulp)} (${deel(zaken.hulp, zaken.bereikt)} van wie is bereikt)
Termijnen  op tijd ${getal.format(termijnen.opTijd)} · te laat ${getal.format(termijnen.teLaat)} · voorbij ${getal.format(termijnen.verlopen)} · bijna voorbij ${getal.format(termijnen.risico)} · loopt nog ${getal.format(termijnen.open)}
`;
}

function tabel(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  "),
  );
  return lines.map((line) => line.trimEnd()).join("\n");
}
