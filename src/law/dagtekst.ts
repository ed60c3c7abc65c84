const maanden = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** A day (YYYY-MM-DD) as a Dutch reader writes it: 28 december 2026. */
export function dagtekst(day: string): string {
  return `${Number(day.slice(8, 10))} ${maanden[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
