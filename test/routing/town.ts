import { adresGegevens } from "../../src/personal-columns.ts";
import { newUuid } from "../../src/platform/ids.ts";
import type { Answer, Town } from "../support/town.ts";
import { makeAsk } from "./ask.ts";

/** Asks for a redistribution over HTTP, as somebody of the municipality with the right to do so. */
export async function makeRedistribute(town: Town, code = "0599") {
  const ask = await makeAsk(town, ["beheer"], code);
  return (body: unknown): Promise<Answer> => ask("POST", "/routering/herverdeling", body);
}

export const gemeenteOf = async ({ base }: Town): Promise<number> =>
  (await base.db.read.q.selectFrom("gemeenten").select("id").where("code", "=", "0599").executeTakeFirstOrThrow()).id;
export const teamIds = async ({ base }: Town): Promise<Map<string, number>> => {
  const rows = await base.db.read.q.selectFrom("teams").select(["id", "naam"]).orderBy("id", "desc").execute();
  return new Map(rows.map(({ id, naam }) => [naam, id]));
};

/** So many open zaken with this team, each at an address of its own with this postcode; made at once. */
export async function makeZaken(town: Town, count: number, team: string, postcode = "3073HE"): Promise<number[]> {
  const gemeente_id = await gemeenteOf(town);
  const team_id = (await teamIds(town)).get(team) as number;
  return await town.base.db.write(async (trx) => {
    const adresIds = await trx.takeIds("adressen", count);
    const adres = {
      straatnaam: "Putsebocht",
      huisnummer: 1,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode,
      plaatsnaam: null,
    };
    const adresgegevens = adresGegevens.seal(adres);
    await trx.insertMany(
      "adressen",
      adresIds.map((id) => ({ id, gemeente_id, adressleutel: newUuid(), adresgegevens })),
    );
    const ids = await trx.takeIds("zaken", count);
    const zaak = {
      gemeente_id,
      team_id,
      status: "nieuw",
      rang: 1,
      prioriteit: 1,
      band: "laag",
      prioriteit_redenen: "[]",
      routering_redenen: "[]",
      geopend_op: town.base.clock.now(),
    };
    await trx.insertMany(
      "zaken",
      ids.map((id, index) => ({ id, uuid: newUuid(), adres_id: adresIds[index] as number, ...zaak })),
    );
    return ids;
  });
}

export async function loads({ base }: Town): Promise<Record<string, number>> {
  const rows = await base.db.read.q
    .selectFrom("zaken as z")
    .leftJoin("teams as t", (join) => join.onRef("t.id", "=", "z.team_id").onRef("t.gemeente_id", "=", "z.gemeente_id"))
    .select(["t.naam", ({ fn }) => fn.countAll().as("aantal")])
    .groupBy("t.naam")
    .execute();
  return Object.fromEntries(rows.map(({ naam, aantal }) => [String(naam), Number(aantal)]));
}
export const bound = (town: Town, naam: string, capaciteit: number) =>
  town.base.db.write(({ q }) => q.updateTable("teams").set({ capaciteit }).where("naam", "=", naam).execute());
export const change = (town: Town, ids: readonly number[], values: object) =>
  town.base.db.write(({ q }) => q.updateTable("zaken").set(values).where("id", "in", ids).execute());
