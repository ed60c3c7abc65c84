import { type Caller, makeTown, signaal, type Town } from "../support/town.ts";
import type { engines } from "../support/world.ts";

export const moved = "Persoon is geen inwoner (meer) in de gemeente";
export const adres = { straatnaam: "Admiraalsgracht", huisnummer: 12, postcode: "1057ES", plaatsnaam: "Amsterdam" };
export const eviction = { crisis: { soort: "ontruiming", datum: "2026-12-15" } };
// biome-ignore lint/suspicious/noExplicitAny: an answer as a caller gets it
export type Item = Record<string, any>;

/** Rotterdam, where a landlord reports on 3 November 2026, and Amsterdam, to which the resident moves. */
export async function start(engine: (typeof engines)[number], changes: Record<string, unknown> = {}) {
  const here = await makeTown(engine);
  const there = await makeTown(engine, { code: "0363", base: here.base });
  const huur = await here.partner("Huur", "Woonstek", { terugkoppelniveau: "regeling" });
  const [rotterdam, amsterdam] = [await here.gemeente(), await there.gemeente()];
  const { body } = await huur.post("/v1/signalen", signaal("V-1", changes));
  const [zaak] = await open(rotterdam);
  return { here, there, huur, rotterdam, amsterdam, signaalId: body.id as string, zaak: zaak as Item };
}

export const open = async (gemeente: Caller): Promise<Item[]> => (await gemeente.get("/v1/zaken")).body.zaken;
export const read = async (gemeente: Caller, { id }: Item): Promise<Item> =>
  (await gemeente.get(`/v1/zaken/${id}`)).body;
export const forward = (gemeente: Caller, { id }: Item, changes: Record<string, unknown> = {}) =>
  gemeente.post(`/v1/zaken/${id}/doorzending`, { gemeentecode: "0363", adres, ...changes });
export const mailbox = async (partner: Caller): Promise<Item[]> =>
  (await partner.get("/v1/terugkoppelingen?ontvangen=alle")).body.terugkoppelingen;
export const rowsOf = async (town: Town) =>
  await town.base.db.read.q.selectFrom("signalen").selectAll().orderBy("id").execute();
