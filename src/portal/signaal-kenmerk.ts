import { randomInt } from "node:crypto";

/** Without letters and digits that look alike when somebody reads a kenmerk out. */
const tekens = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const lengte = 10;

/** A kenmerk that nobody has yet; it says nothing about anybody, so that it can stand in an address of a page. */
export function newKenmerk(vandaag: string): string {
  const deel = Array.from({ length: lengte }, () => tekens[randomInt(tekens.length)]).join("");
  return `P-${vandaag.replaceAll("-", "")}-${deel}`;
}

export const isNewKenmerk = (tekst: string): boolean => /^P-\d{8}-[2-9A-HJ-NP-Z]{10}$/.test(tekst);
