import { type Caller, makeTown, signaal } from "../support/town.ts";
import type { engines } from "../support/world.ts";

export const paid = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
export const mistaken = "Niet opgepakt: onterecht signaal";
export const eviction = { crisis: { soort: "ontruiming", datum: "2026-12-15" } };
export const low = { achterstand: { bedrag: 200, ontstaansdatum: "2026-09-01" } };
export type Item = Record<string, string>;

export const deliver = async (
  partner: Caller,
  kenmerk: string,
  changes: Record<string, unknown> = {},
): Promise<string> => {
  const { status, body } = await partner.post("/v1/signalen", signaal(kenmerk, changes));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
};
export const withdraw = (partner: Caller, id: string, reden: string) =>
  partner.post(`/v1/signalen/${id}/intrekking`, { reden });
export const mailbox = async (partner: Caller): Promise<Item[]> =>
  (await partner.get("/v1/terugkoppelingen?ontvangen=alle")).body.terugkoppelingen;
export const closed = async (gemeente: Caller): Promise<Item[]> =>
  (await gemeente.get("/v1/zaken?status=gesloten")).body.zaken;
export const open = async (gemeente: Caller) => (await gemeente.get("/v1/zaken")).body.zaken;

/** One address with a signal of a landlord with a crisis, and one of an insurer. */
export async function twoPartners(engine: (typeof engines)[number]) {
  const town = await makeTown(engine);
  const huur = await town.partner("Huur", "Woonstek", { terugkoppelniveau: "regeling" });
  const zorg = await town.partner("Zorg", "Zorgvuldig");
  const first = await deliver(huur, "H-1", eviction);
  const second = await deliver(zorg, "Z-1", low);
  return { town, huur, zorg, first, second, gemeente: await town.gemeente() };
}
