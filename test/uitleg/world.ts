import { expect } from "vitest";
import type { Engine } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { type Answer, makeTown, signaal } from "../support/town.ts";

export type Bron = { sleutel: string; soort: string; zekerheid: string; titel: string };
export type Regel = { onderdeel: string; signaal?: string; tekst: string; bron: Bron };

export const energie = {
  herinneringen: ["2026-09-15"],
  contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
  aanbodGegevensdeling: "2026-09-15",
  bezwaar: false,
};
export const contact = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };

export async function makeWorld(engine: Engine) {
  const town = await makeTown(engine);
  const [verhuurder, leverancier, gemeente] = await Promise.all([
    town.partner("Huur", "Woonstek"),
    town.partner("Energie", "Lichtstad"),
    town.gemeente(),
  ]);
  const send = async (changes: Record<string, unknown> = {}, partner = verhuurder): Promise<string> => {
    const answer = await partner.post("/v1/signalen", signaal(`K-${newUuid()}`, changes));
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body.id;
  };
  const zaak = async (): Promise<string> => (await gemeente.get("/v1/zaken")).body.zaken[0].id;
  const bronnen = new Map<string, Bron>(
    (await gemeente.get("/v1/bronnen")).body.bronnen.map((item: Bron) => [item.sleutel, item]),
  );
  return { town, verhuurder, leverancier, gemeente, send, zaak, bronnen };
}

/** Every line of an explanation, held against the register. */
export function regelsIn({ bronnen }: { bronnen: ReadonlyMap<string, Bron> }, answer: Answer): Regel[] {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const regels = Object.values(answer.body).filter(Array.isArray).flat() as Regel[];
  for (const { onderdeel, tekst, bron } of regels) {
    expect(onderdeel).toMatch(/^[a-zA-Z-]+$/);
    expect(tekst).toMatch(/^[A-Z0-9].*[.?]$/);
    const { sleutel, soort, zekerheid, titel } = bronnen.get(bron.sleutel) ?? ({} as Bron);
    expect(bron).toEqual({ sleutel, soort, zekerheid, titel });
  }
  return regels;
}
export const onderdelen = (regels: readonly Regel[]): string[] => regels.map(({ onderdeel }) => onderdeel);

/** An answer without the id that was asked for. */
export const bytes = ({ status, headers, body }: Answer): string =>
  JSON.stringify([status, [...headers], body]).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "-");

/** Proof of sociale incasso that was done on one day. */
export function day(op: string) {
  return {
    herinneringen: [op],
    contactpogingen: [{ datum: op, soort: "Telefoon", bereikt: false }],
    gewezenOpSchuldhulp: op,
    aanbodGegevensdeling: op,
  };
}
