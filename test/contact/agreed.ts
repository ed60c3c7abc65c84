import type { TeamRol } from "../../src/law/lists.ts";
import { termijnVanaf } from "../../src/law/termijnen.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { asTown, insert, type Made, makeHousehold, makeMedewerker, makeTown, type Town } from "../support/household.ts";
import type { TestBase } from "../support/world.ts";

/** What a municipality chose, from a day on. */
export const makeBeleid = (base: TestBase, town: Town, sleutel: string, waarde: unknown, geldt_van = "2026-01-01") =>
  insert(base, "beleid", {
    gemeente_id: town.id,
    sleutel,
    waarde: JSON.stringify(waarde),
    geldt_van,
    reden: "Besluit",
    vastgelegd_op: "2026-01-01T00:00:00.000Z",
  });

export const makeRole = (base: TestBase, town: Town, naam: string, rol: TeamRol) =>
  insert(base, "teams", { uuid: newUuid(), gemeente_id: town.id, naam, rol });

/** A term of an agreement that ends on Tuesday 1 December 2026. */
export const makeAgreed = (
  base: TestBase,
  town: Town,
  zaak: Made,
  signaal: Made,
  escalatie: TeamRol | null,
  soort: string,
) => {
  const { begintOp, vervaltOp, risicoVanaf } = termijnVanaf("wgs-aanbod", "2026-11-03");
  return insert(base, "termijnen", {
    gemeente_id: town.id,
    zaak_id: zaak.id,
    signaal_id: signaal.id,
    soort,
    begint_op: begintOp,
    vervalt_op: vervaltOp,
    risico_vanaf: risicoVanaf,
    status: "open",
    bronnen: "[]",
    uitleg: "",
    escalatie,
  });
};

/** A household with a term of an agreement beside that of the law, in the hands of somebody, and a crisis team. */
export async function startAgreed(
  base: TestBase,
  escalatie: TeamRol | null = "crisisteam",
  soort = "maastricht-contact",
) {
  const town = await makeTown(base);
  const crisis = await makeRole(base, town, "Interventie", "crisisteam");
  const household = await makeHousehold(base, town);
  const sam = await makeMedewerker(base, town);
  await base.db.write(({ q }) => q.updateTable("zaken").set({ behandelaar_id: sam.id }).execute());
  const agreed = await makeAgreed(base, town, household.zaak, household.signaal, escalatie, soort);
  return { town, crisis, agreed, ctx: asTown(base, town), ...household };
}

/** Why the first zaak has its team. */
export const routering = async (base: TestBase): Promise<unknown[]> => {
  const query = base.db.read.q.selectFrom("zaken").select("routering_redenen").orderBy("id");
  return JSON.parse((await query.executeTakeFirstOrThrow()).routering_redenen);
};

/** All that a hand-over leaves behind. */
export const handedOver = async (base: TestBase) => {
  const { q } = base.db.read;
  const zaken = await q
    .selectFrom("zaken")
    .select(["team_id", "behandelaar_id", "met_de_hand"])
    .orderBy("id")
    .execute();
  const termijnen = await q
    .selectFrom("termijnen")
    .select(["soort", "status", "geescaleerd_op"])
    .orderBy("id")
    .execute();
  const events = await q.selectFrom("zaak_gebeurtenissen").selectAll().where("soort", "=", "geescaleerd").execute();
  const audit = await q.selectFrom("audit").selectAll().where("handeling", "=", "zaak.geescaleerd").execute();
  return {
    zaken,
    termijnen,
    events: events.map(({ details, door, op }) => ({ door, op, ...JSON.parse(details) })),
    audit: audit.map(({ details, onderwerp, gemeente_id }) => ({ onderwerp, gemeente_id, ...JSON.parse(details) })),
  };
};
