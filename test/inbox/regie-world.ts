import type { Context } from "../../src/context.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { insert } from "../support/household.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

/** Words that only a household has: no page of regie may show one of them. */
export const kanaries = ["Kanariestraat", "Kanariepietsma", "3073QX", "3073 QX"];
const bijKanarie = (nummer: number) => ({
  adres: { straatnaam: kanaries[0], huisnummer: nummer, postcode: kanaries[2], plaatsnaam: "Rotterdam" },
  persoon: { voorletters: "Q.", voorvoegsel: null, achternaam: kanaries[1], geboortedatum: "1985-06-15" },
});

/** Zuid has three zaken, one of them a crisis and one with Noor; Noord has one. */
export async function makeRegie(engine?: Parameters<typeof makeInbox>[0]) {
  const world = await makeInbox(engine);
  const { town, meld, medewerker } = world;
  const noor = await medewerker("wijkteam", "Noor Visser");
  const zaken = [
    await meld("R-1", bijKanarie(1)),
    await meld("R-2", { ...bijKanarie(2), crisis: { soort: "ontruiming", datum: "2026-11-20" } }),
    await meld("R-3", opAdres(3)),
    await meld("R-4", inNoord(4)),
  ] as const;
  const regisseur = await medewerker("regisseur", "Rian Regie");
  return { ...world, base: town.base, noor, zaken, regisseur };
}

/** An absence of somebody that lasts today. */
export async function maakAfwezig(
  base: Parameters<typeof insert>[0],
  uuid: string,
  van = "2026-11-02",
  tot = "2026-11-06",
) {
  const wie = await base.db.read.q
    .selectFrom("medewerkers")
    .select(["id", "gemeente_id"])
    .where("uuid", "=", uuid)
    .executeTakeFirstOrThrow();
  const rij = { uuid: newUuid(), gemeente_id: wie.gemeente_id, medewerker_id: wie.id, van, tot, reden: "verlof" };
  return await insert(base, "medewerker_afwezigheid", rij);
}

export async function maakTeams(ctx: Context, aantal: number): Promise<void> {
  for (let nummer = 1; nummer <= aantal; nummer++) {
    await registerTeam(ctx, {
      gemeentecode: "0599",
      naam: `Wijkteam ${String(nummer).padStart(2, "0")}`,
      gebieden: [],
    });
  }
}
