import { expect } from "vitest";
import type { Engine } from "../../src/platform/database.ts";
import { type Caller, makeTown, signaal, type Town } from "../support/town.ts";

export const at = (huisnummer: string | number, postcode = "3073HE") => ({ adres: { huisnummer, postcode } });
export const dijk = { voorletters: "A.B.", voorvoegsel: "van", achternaam: "Dijk", geboortedatum: "1985-06-15" };
export const bakker = { voorletters: "C.", achternaam: "Bakker", geboortedatum: "1990-02-28" };
// biome-ignore lint/suspicious/noExplicitAny: an answer as an outsider reads it, by name
export type Item = any;

/** Every signal with the address and the zaak under which it is stored, the oldest first. */
export const stored = (town: Town) =>
  town.base.db.read.q
    .selectFrom("signalen as s")
    .innerJoin("adressen as a", "a.id", "s.adres_id")
    .leftJoin("zaken as z", "z.id", "s.zaak_id")
    .select(["s.kenmerk", "s.status", "s.opeenvolgend", "a.adressleutel", "z.uuid as zaak"])
    .orderBy("s.id")
    .execute();

export const open = async (gemeente: Caller): Promise<Item[]> => (await gemeente.get("/v1/zaken")).body.zaken;

/** The open links, after the jobs looked for them. */
export const links = async (town: Town, gemeente: Caller): Promise<Item[]> => {
  await town.jobs();
  return (await gemeente.get("/v1/koppelingen")).body.koppelingen;
};

export const decide = (gemeente: Caller, id: string, besluit = "bevestigd") =>
  gemeente.post(`/v1/koppelingen/${id}/besluit`, { besluit });

export async function start(engine: Engine) {
  const town = await makeTown(engine);
  const [huur, water, gemeente] = [await town.partner("Huur"), await town.partner("Water"), await town.gemeente()];
  const send = async (partner: Caller, kenmerk: string, changes: object) => {
    const answer = await partner.post("/v1/signalen", signaal(kenmerk, { ...changes }));
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    return answer.body;
  };
  return { town, huur, water, gemeente, send };
}
