import { describe, expect, it } from "vitest";
import type { Routeringregel } from "../../src/law/parameter-shapes.ts";
import { listBeleidHistorie } from "../../src/routing/list-beleid-historie.ts";
import { previewRoutering } from "../../src/routing/preview-routering.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { refusal } from "../access/world.ts";
import { makeInbox } from "../inbox/inbox-world.ts";
import { engines } from "../support/world.ts";
import { bound, change, loads, makeZaken } from "./town.ts";

describe.each(engines)("looking ahead at rules for teams (%s)", (engine) => {
  it("counts where the open zaken would go, and stores nothing but that somebody looked", async () => {
    const { town, medewerker } = await makeInbox(engine);
    const { ctx } = await medewerker("beheerder");
    await makeZaken(town, 620, "Zuid");
    await makeZaken(town, 5, "Noord", "3036BA");
    const [hand = 0, closed = 0] = await makeZaken(town, 2, "Zuid");
    await change(town, [hand], { met_de_hand: 1 });
    await change(town, [closed], { status: "gesloten", afgesloten_op: town.base.clock.now() });
    const before = await loads(town);
    const noord = await town.team("Noord");
    const regels: Routeringregel[] = [
      { naam: "Jong", als: { leeftijdTot: 26 }, team: noord },
      { naam: "Zuid naar Noord", als: { postcode: "3073" }, team: noord },
    ];
    const blik = await previewRoutering(ctx, { sleutel: "routeringRegels", waarde: regels });
    expect(blik).toMatchObject({ bekeken: 626, anders: 620, verplaatst: 620, blijven: 1 });
    expect(blik.teams.map(({ naam, nu, straks }) => [naam, nu, straks])).toEqual([
      ["Zuid", 621, 1],
      ["Noord", 5, 625],
      ["Vangnet", 0, 0],
    ]);
    expect(blik.stromen.map(({ van, naar, aantal }) => [van.naam, naar.naam, aantal])).toEqual([
      ["Zuid", "Noord", 620],
    ]);
    expect(blik.regels).toEqual([
      { naam: "Jong", aantal: 0 },
      { naam: "Zuid naar Noord", aantal: 620 },
    ]);
    expect(await loads(town)).toEqual(before);
    expect(await ctx.db.read.q.selectFrom("beleid").selectAll().execute()).toEqual([]);
    const audit = await ctx.db.read.q.selectFrom("audit").select(["handeling", "details"]).execute();
    expect(audit.filter(({ handeling }) => handeling === "beleid vooruitgeblikt")).toEqual([
      { handeling: "beleid vooruitgeblikt", details: '{"bekeken":626}' },
    ]);

    // Room counts as it would: what does not fit goes on, in both worlds.
    await bound(town, "Noord", 100);
    const vol = await previewRoutering(ctx, { sleutel: "routeringRegels", waarde: regels });
    expect(vol.teams.find(({ naam }) => naam === "Noord")?.straks).toBe(100);

    // What the present rules would move anyway is no effect of the new ones.
    await setBeleid(ctx, { sleutel: "routeringRegels", waarde: regels, geldtVan: "2026-11-03", reden: "Zo" });
    const zelfde = await previewRoutering(ctx, { sleutel: "routeringRegels", waarde: regels });
    expect([zelfde.anders, zelfde.verplaatst]).toEqual([0, 105]);
    const terug = await previewRoutering(ctx, { sleutel: "routeringRegels", waarde: [] });
    expect([terug.anders, terug.verplaatst]).toEqual([105, 0]);
  });

  it("is for who manages, and refuses what cannot be set", async () => {
    const { medewerker } = await makeInbox(engine);
    const { ctx } = await medewerker("beheerder");
    const vraag = { sleutel: "routeringRegels", waarde: [] } as const;
    const refused = (work: Promise<unknown>) => refusal(work);
    expect((await refused(previewRoutering((await medewerker("wijkteam")).ctx, vraag))).status).toBe(403);
    expect((await refused(previewRoutering(ctx, { ...vraag, waarde: "alles" }))).status).toBe(400);
    expect((await refused(listBeleidHistorie(ctx, { sleutel: "onbekend" }))).status).toBe(404);
    expect((await refused(listBeleidHistorie((await medewerker("beleid")).ctx, { sleutel: "bandHoog" }))).status).toBe(
      403,
    );
  });

  it("tells what was, is and comes of one number, the latest first", async () => {
    const { medewerker } = await makeInbox(engine);
    const { ctx } = await medewerker("beheerder");
    const zet = (waarde: number, geldtVan: string) =>
      setBeleid(ctx, { sleutel: "bandHoog", waarde, geldtVan, reden: `Vanaf ${geldtVan}` });
    await zet(300, "2026-11-03");
    await zet(200, "2026-01-01");
    await zet(400, "2026-12-01");
    await setBeleid(ctx, { sleutel: "bandMidden", waarde: 90, geldtVan: "2026-11-03", reden: "Iets anders" });
    const { eigen, landelijk, instelbaar } = await listBeleidHistorie(ctx, { sleutel: "bandHoog" });
    expect(eigen.map(({ waarde, geldtVan, geldtTot, stand }) => [waarde, geldtVan, geldtTot, stand])).toEqual([
      [400, "2026-12-01", null, "komt"],
      [300, "2026-11-03", "2026-11-30", "geldt"],
      [200, "2026-01-01", "2026-11-02", "geweest"],
    ]);
    expect([instelbaar, landelijk[0]?.waarde, landelijk[0]?.bron.zekerheid]).toEqual([true, 250, "B"]);
    expect((await listBeleidHistorie(ctx, { sleutel: "aanbodDagen" })).instelbaar).toBe(false);
  });
});
