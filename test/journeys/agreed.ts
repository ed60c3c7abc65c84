import { systeem } from "../../src/access/permission.ts";
import type { TeamRol } from "../../src/law/lists.ts";
import type { Engine } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { insert } from "../support/household.ts";
import { makeTown, signaal, type Town } from "../support/town.ts";

export const eviction = { crisis: { soort: "ontruiming", datum: "2026-12-15" } };
const attempt = { soort: "Telefoon", bereikt: false, dagdeel: "Avond", aanbod: false };

export const policy = (town: Town, sleutel: string, waarde: unknown, geldtVan = "2026-01-01") =>
  setBeleid(systeem(town.base, "test"), { gemeentecode: "0599", sleutel, waarde, geldtVan, reden: "Besluit" });

/** A team with this role. */
export async function makeRole(town: Town, naam: string, rol: TeamRol): Promise<void> {
  const { id } = await town.base.db.read.q.selectFrom("gemeenten").select("id").executeTakeFirstOrThrow();
  await insert(town.base, "teams", { uuid: newUuid(), gemeente_id: id, naam, rol });
}

/** A town with these sets, and one signal received on Tuesday 3 November 2026. */
export async function startWith(engine: Engine, sets: string[], changes: Record<string, unknown> = {}) {
  const town = await makeTown(engine);
  await policy(town, "werkafspraken", ["wgs", ...sets]);
  const [partner, gemeente] = [await town.partner("Huur"), await town.gemeente()];
  await partner.post("/v1/signalen", signaal("W-1", changes));
  const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
  const url = `/v1/zaken/${zaak.id}`;
  const termijnen = async (): Promise<string[]> => {
    const found = (await gemeente.get(url)).body.termijnen as Record<string, string>[];
    return found.map(({ soort, vervaltOp, status }) => `${soort} ${vervaltOp} ${status}`).sort();
  };
  const step = async (stap: string, datum: string) => (await gemeente.post(`${url}/stappen`, { stap, datum })).status;
  const contact = async (datum: string, more: object = {}) =>
    (await gemeente.post(`${url}/contactpogingen`, { ...attempt, datum, ...more })).status;
  const team = async () => (await gemeente.get(url)).body.team.naam as string;
  return { town, partner, gemeente, url, termijnen, step, contact, team };
}
