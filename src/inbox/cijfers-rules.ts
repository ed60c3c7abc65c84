import type { Rij } from "../monitor/indicatoren-schema.ts";

type Boom = { [sleutel: string]: number | string | Boom };

/** Months added up: every figure is a count, so a longer period is the sum of its parts. Null without a row. */
export function telOp(rijen: readonly Rij[]): Rij | null {
  const [first, ...rest] = rijen;
  if (!first) return null;
  return rest.reduce<Rij>((sum, rij) => plus(sum, rij) as Rij, first);
}

function plus(one: Boom, other: Boom): Boom {
  return Object.fromEntries(
    Object.entries(one).map(([sleutel, value]) => {
      const next = other[sleutel];
      if (typeof value === "number" && typeof next === "number") return [sleutel, value + next];
      if (typeof value === "object" && typeof next === "object") return [sleutel, plus(value, next)];
      return [sleutel, value];
    }),
  );
}

/** Of fewer than this a share says more than is known. */
const genoeg = 10;

/** A share in whole percents; null when there is too little to speak of a share. */
export const procentVan = (teller: number, noemer: number): number | null =>
  noemer < genoeg ? null : Math.round((teller / noemer) * 100);

/** Whether nothing at all was counted. */
export const isLeeg = ({ signalen, zaken, contact, termijnen }: Rij): boolean =>
  signalen.totaal + zaken.geopend + contact.pogingen + termijnen.gestart === 0;
