import { describe, expect, it } from "vitest";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { type Ingelogd, makeInbox, opAdres } from "./inbox-world.ts";

const pad = "/inbox/regie/beleid";
const dag = (jaar: string, maand: string, nummer: string) => ({
  "vanaf-dag": nummer,
  "vanaf-maand": maand,
  "vanaf-jaar": jaar,
});
const morgen = dag("2026", "11", "4");

const text = async (answer: Response | Promise<Response>): Promise<string> => await (await answer).text();
const rows = async ({ ctx }: Ingelogd) => await ctx.db.read.q.selectFrom("beleid").selectAll().execute();

describe("the pages about law and policy", () => {
  it("show each number with what it rests on, set one after a look, and keep a refused form", async () => {
    const { medewerker, meld } = await makeInbox();
    const wie = await medewerker("beheerder");
    await meld("A-1", opAdres(1));
    await meld("A-2", { ...opAdres(2), persoon: { achternaam: "Jong", geboortedatum: "2004-01-01" } });
    const overzicht = await text(wie.get(pad));
    expect(overzicht).toContain("Aanbod van hulp");
    expect(overzicht).toContain("Wet gemeentelijke schuldhulpverlening, artikel 4 lid 2");
    expect(overzicht).toContain("Niet zeker: dit staat nergens vast.");
    const wet = await text(wie.get(`${pad}/aanbodDagen`));
    expect(wet).toContain("U kunt het niet aanpassen.");
    expect(wet).not.toContain("/wijzig");

    const form = { ...morgen, reden: "<script>alert(1)</script>", waarde: "veel" };
    const refused = await wie.post(`${pad}/drempelCenten/wijzig`, { ...form, doe: "bekijk" });
    expect(refused.status).toBe(422);
    const shown = await text(refused);
    expect(shown).toContain('value="veel"');
    expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(shown).toContain("Dit is geen bedrag.");

    const keuze = { ...morgen, reden: "Besluit <b>7</b>", waarde: "75" };
    const look = await text(wie.post(`${pad}/drempelCenten/wijzig`, { ...keuze, doe: "bekijk" }));
    expect(look).toContain("Er is nog niets vastgelegd.");
    expect(look).toMatch(/€\s50,00[\s\S]*€\s75,00/);
    expect(look).toContain('name="waarde" value="75,00"');
    expect(await rows(wie)).toEqual([]);
    expect(await text(wie.post(`${pad}/drempelCenten/wijzig`, { ...keuze, doe: "terug" }))).toContain(
      'name="waarde" value="75"',
    );

    const saved = await wie.post(`${pad}/drempelCenten/wijzig`, { ...keuze, doe: "vastleggen" });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, `${pad}/drempelCenten?klaar=2026-11-04`]);
    expect(await rows(wie)).toMatchObject([{ sleutel: "drempelCenten", waarde: "7500", reden: "Besluit <b>7</b>" }]);
    const detail = await text(wie.get(`${pad}/drempelCenten?klaar=2026-11-04`));
    expect(detail).toContain("Vastgelegd. Dit geldt vanaf 4 november 2026.");
    expect(detail).toContain("Gepland");
    expect(detail).toContain("Besluit &lt;b&gt;7&lt;/b&gt;");
    expect(await text(wie.get(`${pad}/drempelCenten?klaar=2026-11-05`))).not.toContain("Vastgelegd. Dit");

    for (const doe of ["bekijk", "vastleggen"]) {
      const again = await wie.post(`${pad}/drempelCenten/wijzig`, { ...keuze, waarde: "80", doe });
      expect(again.status).toBe(409);
      expect(await text(again)).toMatch(/value="80"[\s\S]*Voor deze dag is al iets vastgelegd/);
    }
    const before = { ...keuze, ...dag("2026", "11", "3"), doe: "bekijk" };
    expect(await text(wie.post(`${pad}/drempelCenten/wijzig`, before))).toContain(
      "Let op: vanaf 4 november 2026 is al iets anders vastgelegd",
    );
    const yesterday = { ...keuze, ...dag("2026", "11", "2"), doe: "vastleggen" };
    expect((await wie.post(`${pad}/drempelCenten/wijzig`, yesterday)).status).toBe(422);
    expect(await rows(wie)).toHaveLength(1);
  });

  it("tells who looks ahead what moves: a beheerder without zaken, a regisseur with links to them", async () => {
    const { medewerker, meld } = await makeInbox();
    const [beheerder, regisseur] = [await medewerker("beheerder"), await medewerker("regisseur")];
    const oud = await meld("A-1", opAdres(1));
    const jong = await meld("A-2", {
      ...opAdres(2),
      persoon: { achternaam: "Jong", geboortedatum: "2004-01-01" },
      achterstand: { bedrag: 60, ontstaansdatum: "2026-09-01" },
    });
    const vraag = { ...morgen, reden: "Jongeren eerst", "gewicht-jong": "900", doe: "bekijk" };
    const zonder = await text(beheerder.post(`${pad}/prioriteitGewichten/wijzig`, vraag));
    expect(zonder).toContain("2 naar 1");
    expect(zonder).toContain("Een bewoner is jong: van 30 naar 900 punten");
    expect(zonder).toContain("U ziet geen adressen.");
    for (const geheim of [oud, jong, "Putsebocht", "Jong<"]) expect(zonder).not.toContain(geheim);
    const met = await text(regisseur.post(`${pad}/prioriteitGewichten/wijzig`, vraag));
    expect(met).toContain(`href="/inbox/zaken/${jong}"`);
    expect(met).not.toContain("U ziet geen adressen.");
    expect(await rows(beheerder)).toEqual([]);
  });

  it("builds rules for teams step by step without scripts, and looks ahead before they hold", async () => {
    const { town, medewerker, meld } = await makeInbox();
    const wie = await medewerker("beheerder");
    await meld("A-1", opAdres(1));
    const wijzig = `${pad}/routeringRegels/wijzig`;
    const noord = await town.team("Noord");
    expect(await text(wie.get(wijzig))).toContain("Er zijn geen regels.");
    const leeg = await wie.post(wijzig, { regels: "[]", doe: "bewaar", "regel-naam": "Huur", reden: "Proef" });
    expect(leeg.status).toBe(422);
    expect(await text(leeg)).toMatch(/value="Huur"[\s\S]*Kies een team[\s\S]*Proef/);
    const velden = { "regel-naam": "Huur <i>", "regel-team": noord, "regel-partnersoort": "Huur" };
    const stap = await text(wie.post(wijzig, { regels: "[]", doe: "bewaar", reden: "Proef", ...velden }));
    expect(stap).toContain("1. Huur &lt;i&gt;");
    expect(stap).toContain("er is een signaal van de soort Huur. Dan krijgt team Noord de zaak.");
    const regels = JSON.stringify([{ naam: "Huur <i>", als: { partnersoort: "Huur" }, team: noord }]);
    const vraag = { ...morgen, regels, reden: "Proef" };
    const open = await wie.post(wijzig, { ...vraag, "regel-naam": "Nog een", doe: "bekijk" });
    expect([open.status, await text(open)]).toEqual([422, expect.stringContaining("Er staat nog een regel open.")]);
    const look = await text(wie.post(wijzig, { ...vraag, doe: "bekijk" }));
    expect(look).toMatch(/Zuid<\/th><td[^>]*>1<\/td>\s*<td[^>]*>0<\/td><td[^>]*>-1</);
    expect(look).toMatch(/Noord<\/th><td[^>]*>0<\/td>\s*<td[^>]*>1<\/td><td[^>]*>\+1</);
    const vreemd = regels.replace(noord, "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55");
    const refused = await wie.post(wijzig, { ...vraag, regels: vreemd, doe: "vastleggen" });
    expect([refused.status, await text(refused)]).toEqual([422, expect.stringContaining("Dit team bestaat niet")]);
    expect((await wie.post(wijzig, { ...vraag, doe: "vastleggen" })).status).toBe(303);
    expect(await text(wie.get(`${pad}/routeringRegels`))).toContain("Huur &lt;i&gt;");
  });

  it("is for who manages, with a form of the page itself", async () => {
    const { medewerker, town } = await makeInbox();
    const wie = await medewerker("regisseur");
    const paths = [pad, `${pad}/drempelCenten`, `${pad}/drempelCenten/wijzig`];
    const form = { ...morgen, reden: "Besluit", waarde: "75", doe: "vastleggen" };
    for (const rol of ["wijkteam", "beleid", "controleur"] as const) {
      const ander = await medewerker(rol);
      for (const path of paths) expect((await ander.get(path)).status).toBe(403);
      expect((await ander.post(`${pad}/drempelCenten/wijzig`, form)).status).toBe(403);
    }
    expect((await wie.post(`${pad}/drempelCenten/wijzig`, { ...form, csrf: "anders" })).status).toBe(403);
    const cross = await wie.post(`${pad}/drempelCenten/wijzig`, form, { "Sec-Fetch-Site": "cross-site" });
    expect(cross.status).toBe(403);
    expect((await town.app.request(pad)).status).toBe(303);
    expect(await rows(wie)).toEqual([]);
    expect((await wie.get(`${pad}/onbekend`)).status).toBe(404);
    expect((await wie.get(`${pad}/aanbodDagen/wijzig`)).status).toBe(404);
    expect((await wie.post(`${pad}/aanbodDagen/wijzig`, form)).status).toBe(404);
    await setBeleid(wie.ctx, { sleutel: "bandHoog", waarde: 300, geldtVan: "2026-11-03", reden: "Van ons" });
    expect(await text(wie.get(pad))).toContain("Van ons");
  });
});
