import { describe, expect, it } from "vitest";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { countWerklijst } from "../../src/contact/count-werklijst.ts";
import { planAfspraak } from "../../src/contact/plan-afspraak.ts";
import { showVandaag } from "../../src/contact/show-vandaag.ts";
import { readWerklijst } from "../../src/contact/werklijst-rules.ts";
import { engines } from "../support/world.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const ontruiming = (datum: string | null = null) => ({ crisis: { soort: "ontruiming", datum } });
const straten = (lijst: { rijen: readonly { adres: { huisnummer: number } }[] }): number[] =>
  lijst.rijen.map(({ adres }) => adres.huisnummer);

describe.each(engines)("what a day asks (%s)", (engine) => {
  it("puts first what hurts first, of the own team alone, and writes down who looked", async () => {
    const { town, medewerker, meld } = await makeInbox(engine);
    const { base } = town;
    const [noor, regisseur] = [await medewerker(), await medewerker("regisseur", "Rik Regie")];
    expect(await showVandaag(noor.ctx)).toMatchObject({
      dag: "2026-11-03",
      sinds: "2026-11-02",
      crises: { rijen: [], meer: false },
      termijnen: { rijen: [], meer: false },
      afspraken: { rijen: [], meer: false },
    });
    await meld("A-1", opAdres(1));
    await meld("A-2", { ...opAdres(2), ...ontruiming("2026-12-24") });
    await meld("N-1", { ...inNoord(9), ...ontruiming("2026-11-05") });
    base.clock.set("2026-11-05T09:00:00.000Z");
    await meld("A-3", { ...opAdres(3), signaaldatum: "2026-11-05", ...ontruiming("2026-11-06") });
    base.clock.set("2026-11-09T09:00:00.000Z");
    const dag = await showVandaag(noor.ctx);
    expect(dag.sinds).toBe("2026-11-06");
    expect(straten(dag.crises)).toEqual([3, 2]);
    expect(dag.crises.rijen[1]).toMatchObject({
      crisis: { soort: "ontruiming", datum: "2026-12-24" },
      termijn: { vervaltOp: "2026-11-06", status: "verlopen", dagenOver: -3 },
      behandelaar: null,
      team: "Zuid",
    });
    // It is named once, under the crises.
    expect(straten(dag.termijnen)).toEqual([]);
    base.clock.set("2026-12-01T09:00:00.000Z");
    expect(straten((await showVandaag(noor.ctx)).termijnen)).toEqual([1]);
    base.clock.set("2026-11-09T09:00:00.000Z");
    expect(straten((await showVandaag(regisseur.ctx)).crises)).toEqual([9, 3, 2]);
    const audit = await base.db.read.q
      .selectFrom("audit")
      .select(["actor", "details"])
      .where("handeling", "=", "vandaag.bekeken")
      .orderBy("id")
      .execute();
    expect(audit.map(({ actor }) => actor)).toEqual([...Array(3).fill(noor.ctx.actor.naam), regisseur.ctx.actor.naam]);
    expect(audit[1]?.details).toBe(JSON.stringify({ crises: 2, termijnen: 0, afspraken: 0 }));
  });

  it("shows the own plans until today, and all of them to who sees all teams; ten at most", async () => {
    const { town, medewerker, meld } = await makeInbox(engine);
    const [noor, sam] = [await medewerker(), await medewerker("wijkteam", "Sam Bos")];
    const regisseur = await medewerker("regisseur", "Rik Regie");
    const zaak = await meld("A-1", opAdres(1));
    const plan = { zaak, soort: "Huisbezoek", dagdeel: "Middag" } as const;
    await assignZaak(noor.ctx, { zaak, behandelaar: noor.uuid });
    // Of nobody: then it is of who works the zaak.
    await planAfspraak(sam.ctx, { ...plan, datum: "2026-11-03" });
    await planAfspraak(noor.ctx, { ...plan, medewerker: noor.uuid, datum: "2026-11-05" });
    await planAfspraak(noor.ctx, { ...plan, medewerker: sam.uuid, datum: "2026-11-04", dagdeel: null });
    town.base.clock.set("2026-11-04T09:00:00.000Z");
    const days = async ({ ctx }: typeof noor) => (await showVandaag(ctx)).afspraken.rijen.map(({ datum }) => datum);
    expect(await days(noor)).toEqual(["2026-11-03"]);
    expect(await days(sam)).toEqual(["2026-11-04"]);
    expect(await days(regisseur)).toEqual(["2026-11-03", "2026-11-04"]);
    for (let n = 0; n < 10; n += 1) await planAfspraak(sam.ctx, { ...plan, medewerker: sam.uuid, datum: "2026-11-04" });
    const { rijen, meer } = (await showVandaag(sam.ctx)).afspraken;
    expect([rijen.length, meer]).toEqual([10, true]);
  });
});

describe("the page on which the day begins", () => {
  it("reads well when there is nothing, and when nothing hurries", async () => {
    const { medewerker, meld } = await makeInbox();
    const noor = await medewerker();
    const empty = await (await noor.get("/inbox")).text();
    expect(empty).toContain("Er staat niets open");
    expect(empty).toContain("Dinsdag 3 november 2026. Zuid.");
    await meld("A-1", opAdres(1));
    const calm = await (await noor.get("/inbox")).text();
    expect(calm).toContain("Vandaag heeft niets haast");
    expect(calm).not.toContain("<h2>Crises");
  });

  it("has numbers that are those of the lists that they lead to, for a team and for all", async () => {
    const { town, medewerker, meld } = await makeInbox();
    const straat = "<script>alert(1)</script>";
    const zaak = await meld("A-1", { ...opAdres(1, straat), ...ontruiming() });
    await meld("A-2", opAdres(2));
    await meld("N-1", { ...inNoord(3), ...ontruiming("2026-11-20") });
    town.base.clock.set("2026-11-30T09:00:00.000Z");
    const [noor, regisseur] = [await medewerker(), await medewerker("regisseur", "Rik Regie")];
    await assignZaak(noor.ctx, { zaak, behandelaar: noor.uuid });
    await meld("A-4", { ...opAdres(4), signaaldatum: "2026-11-30" });
    for (const { get, ctx } of [noor, regisseur]) {
      const page = await (await get("/inbox")).text();
      const links = [...page.matchAll(/href="\/inbox\/zaken\?([^"]*)"><span class="getaltegel__getal">([\d.]+)</g)];
      expect(links).toHaveLength(9);
      const vragen = links.map(([, zoek = ""]) => readWerklijst(new URLSearchParams(zoek.replaceAll("&amp;", "&"))));
      const tellingen = await countWerklijst(ctx, vragen);
      expect(tellingen.map(({ aantal }) => String(aantal))).toEqual(links.map(([, , getal]) => getal));
      expect(tellingen.some(({ aantal }) => aantal > 0)).toBe(true);
    }
    const page = await (await noor.get("/inbox")).text();
    expect(page).not.toContain(straat);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; 1");
    expect(page).toContain("Ontruiming</span> De dag is niet bekend.");
    expect(page).toContain("Van u");
    expect(page).toContain("Nieuw sinds vrijdag 27 november 2026");
    expect(page).not.toContain("Bergweg");
    expect(page).not.toContain("Per team");
    const alles = await (await regisseur.get("/inbox")).text();
    expect(alles).toContain("De dag was 20 november 2026.");
    const rijen = [...alles.matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([rij]) => rij);
    const getallen = rijen.map((rij) => [
      /team=[\w-]+">(\w+)</.exec(rij)?.[1],
      ...[...rij.matchAll(/">([\d.]+)<span/g)].map(([, getal]) => Number(getal)),
    ]);
    // Crises, past their day, nearly, new, open.
    expect(getallen.filter(([naam]) => naam !== "Vangnet")).toEqual([
      ["Noord", 1, 1, 0, 0, 1],
      ["Zuid", 1, 1, 1, 1, 3],
    ]);
  });

  it.each([
    ["beheerder", "/inbox/regie"],
    ["beleid", "/inbox/cijfers"],
    ["controleur", "/inbox/logboek"],
  ] as const)("sends a %s to %s", async (rol, begin) => {
    const { medewerker } = await makeInbox();
    const { get } = await medewerker(rol);
    const answer = await get("/inbox");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, begin]);
  });
});
