import { systeem } from "../../src/access/permission.ts";
import type { Routeringregel } from "../../src/law/parameter-shapes.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { signaal, type Town } from "../support/town.ts";

/** Signals at so many addresses of Zuid, each a household of its own. */
export const inZuid = (count: number, letters: string): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) =>
    signaal(`${letters}-${index}`, { adres: { huisnummer: 100 + index, postcode: "3073HE" } }),
  );

export async function setRegels(town: Town, regels: Routeringregel[], geldtVan = "2026-11-01"): Promise<void> {
  const beleid = { gemeentecode: "0599", sleutel: "routeringRegels", waarde: regels, geldtVan, reden: "Werkafspraak" };
  await setBeleid(systeem(town.base, "test"), beleid);
}
export const makeTeam = async (
  town: Town,
  naam: string,
  changes: object = {},
  gemeentecode = "0599",
): Promise<string> =>
  (await registerTeam(systeem(town.base, "test"), { gemeentecode, naam, gebieden: [], ...changes })).id;
/** The team of every zaak with the codes of its reasons, in the order in which they were opened. */
export async function routes(town: Town): Promise<[string, ...string[]][]> {
  const rows = await town.base.db.read.q
    .selectFrom("zaken as z")
    .innerJoin("teams as t", "t.id", "z.team_id")
    .select(["t.naam", "z.routering_redenen as redenen"])
    .orderBy("z.id")
    .execute();
  return rows.map(({ naam, redenen }) => [naam, ...JSON.parse(redenen).map(({ code }: { code: string }) => code)]);
}
