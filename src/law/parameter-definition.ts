import type { BronSleutel } from "./sources.ts";

/**
 * One number of law or policy with its history, oldest first. `geldig` checks a value that a municipality wants to
 * put in its place; a number of law has none, because no municipality may change it.
 */
export type Parameter<T> = {
  naam: string;
  soort: "wet" | "beleid";
  waarden: readonly { from: string; value: T; source: BronSleutel }[];
  geldig: ((waarde: unknown) => boolean) | null;
  /** Completes an own value that names a part of what there is with the national value of that day. */
  vulAan?(eigen: T, landelijk: T): T;
};

type Waarden<T> = readonly [Parameter<T>["waarden"][number], ...Parameter<T>["waarden"]];
type Gedateerd<T> = Parameter<T> & { waarden: Waarden<T> };

export function wet<T>(naam: string, value: T, source: BronSleutel, from: string): Gedateerd<T> {
  return { naam, soort: "wet", waarden: [{ from, value, source }], geldig: null };
}

export function beleid<T>(
  naam: string,
  value: T,
  source: BronSleutel,
  geldig: (waarde: unknown) => boolean,
  from = "2021-01-01",
): Gedateerd<T> {
  return { naam, soort: "beleid", waarden: [{ from, value, source }], geldig };
}

/** Policy that holds a value for each of several names: a municipality may set some, the others stay national. */
export function beleidPerNaam<T extends object>(...definitie: Parameters<typeof beleid<T>>): Gedateerd<T> {
  return { ...beleid<T>(...definitie), vulAan: (eigen, landelijk) => ({ ...landelijk, ...eigen }) };
}
