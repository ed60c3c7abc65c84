const euro = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR" });

/** An amount in cents as a Dutch reader writes it: € 1.275,50. */
export const bedragtekst = (centen: number): string => euro.format(centen / 100);
