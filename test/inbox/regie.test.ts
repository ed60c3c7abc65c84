import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { countWerklijst } from "../../src/contact/count-werklijst.ts";
import { showRegie } from "../../src/contact/show-regie.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { engines } from "../support/world.ts";
import { makeInbox } from "./inbox-world.ts";
import { kanaries, maakAfwezig, maakTeams, makeRegie } from "./regie-world.ts";

const paden = [
  "",
  "?orde=naam",
  "/teams",
  "/teams/nieuw",
  "/medewerkers",
  "/medewerkers/nieuw",
  "/herverdelen",
  "/herverdelen/regels",
  "/herverdelen/regels?toon=ja",
];

describe("who sees regie", () => {
  it("is for who manages alone, and by hand for a regisseur alone", async () => {
    const { medewerker, town } = await makeRegie();
    const zuid = await town.team("Zuid");
    for (const [rol, status, hand] of [
      ["wijkteam", 403, 403],
      ["beleid", 403, 403],
      ["controleur", 403, 403],
      ["regisseur", 200, 200],
      ["beheerder", 200, 403],
    ] as const) {
      const wie = await medewerker(rol);
      for (const pad of [...paden, `/teams/${zuid}`, `/teams/${zuid}/wijzigen`, `/teams/${zuid}/afwezig`]) {
        expect([rol, pad, (await wie.get(`/inbox/regie${pad}`)).status]).toEqual([rol, pad, status]);
      }
      expect([rol, (await wie.get("/inbox/regie/herverdelen/hand")).status]).toEqual([rol, hand]);
      for (const pad of ["/teams/nieuw", "/medewerkers/nieuw", "/herverdelen/regels", "/herverdelen/hand"]) {
        const elders = await wie.post(`/inbox/regie${pad}`, {}, { "Sec-Fetch-Site": "cross-site" });
        const zonder = await wie.post(`/inbox/regie${pad}`, { csrf: "x" });
        expect([rol, pad, elders.status, zonder.status]).toEqual([rol, pad, 403, 403]);
      }
    }
  });

  it("never shows a household, and to a beheerder no way to one", async () => {
    const { medewerker, town, noor, regisseur, zaken } = await makeRegie();
    await assignZaak(regisseur.ctx, { zaak: zaken[0], behandelaar: noor.uuid });
    const beheerder = await medewerker("beheerder");
    const zuid = await town.team("Zuid");
    const persoon = `/medewerkers/${noor.uuid}`;
    const alle = [...paden, `/teams/${zuid}`, persoon, `${persoon}/wijzigen`, `${persoon}/uitschrijven`];
    for (const wie of [beheerder, regisseur]) {
      for (const pad of alle) {
        const text = await (await wie.get(`/inbox/regie${pad}`)).text();
        expect([pad, kanaries.filter((kanarie) => text.includes(kanarie))]).toEqual([pad, []]);
        if (wie === beheerder) expect([pad, text.includes('href="/inbox/zaken')]).toEqual([pad, false]);
      }
    }
    const hand = `/herverdelen/hand?vanTeam=${zuid}&naarTeam=${zuid}&toon=ja&naarMedewerker=${noor.uuid}`;
    const text = await (await regisseur.get(`/inbox/regie${hand}`)).text();
    expect(text).toContain("2 zaken gaan over.");
    expect(kanaries.filter((kanarie) => text.includes(kanarie))).toEqual([]);
  });

  it("is 404 for what is another municipality's, as for what is not there", async () => {
    const { regisseur, town } = await makeRegie();
    const ander = systeem(town.base, "test");
    await registerGemeente(ander, { code: "0363", naam: "Amsterdam" });
    const team = await registerTeam(ander, { gemeentecode: "0363", naam: "West", gebieden: [] });
    const mens = await registerMedewerker(ander, { gemeentecode: "0363", email: "a@example.nl", rol: "wijkteam" });
    const nergens = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
    const van = (id: string) => [
      `/teams/${id}`,
      `/teams/${id}/wijzigen`,
      `/teams/${id}/afwezig`,
      `/medewerkers/${id}`,
      `/medewerkers/${id}/wijzigen`,
      `/medewerkers/${id}/afwezig`,
      `/medewerkers/${id}/uitschrijven`,
      `/medewerkers?team=${id}`,
      `/herverdelen/regels?toon=ja&team=${id}`,
      `/herverdelen/hand?vanTeam=${id}`,
      `/herverdelen/hand?vanMedewerker=${id}`,
    ];
    const ids = [team.id, mens.id];
    for (const pad of ids.flatMap(van))
      expect([pad, (await regisseur.get(`/inbox/regie${pad}`)).status]).toEqual([pad, 404]);
    const posts = (id: string) => [
      `/teams/${id}/wijzigen`,
      `/teams/${id}/afwezig`,
      `/teams/${id}/afwezig/${nergens}/einde`,
      `/medewerkers/${id}/wijzigen`,
      `/medewerkers/${id}/afwezig`,
      `/medewerkers/${id}/afwezig/${nergens}/einde`,
      `/medewerkers/${id}/uitschrijven`,
      `/medewerkers/${id}/toelaten`,
    ];
    for (const pad of ids.flatMap(posts)) {
      expect([pad, (await regisseur.post(`/inbox/regie${pad}`)).status]).toEqual([pad, 404]);
    }
  });
});

describe.each(engines)("the board (%s)", (engine) => {
  it("counts as the list of work does, per team", async () => {
    const { base, regisseur, noor, zaken, town } = await makeRegie(engine);
    await assignZaak(regisseur.ctx, { zaak: zaken[0], behandelaar: noor.uuid });
    await maakAfwezig(base, noor.uuid);
    // The crisis is past its three working days; a day later nothing else is.
    base.clock.set("2026-11-09T09:00:00.000Z");
    const teams = new Map((await showRegie(regisseur.ctx)).teams.map((team) => [team.naam, team]));
    const zuid = await town.team("Zuid");
    const tel = async (vraag: object) => {
      const [telling] = await countWerklijst(regisseur.ctx, [{ team: zuid, ...vraag }]);
      return telling?.aantal;
    };
    expect(teams.get("Zuid")).toMatchObject({
      openZaken: await tel({}),
      nieuw: await tel({ status: "nieuw" }),
      zonderBehandelaar: await tel({ behandelaar: "geen" }),
      crisis: await tel({ crisis: true }),
      termijnRisico: await tel({ termijn: "risico" }),
      termijnVerlopen: await tel({ termijn: "verlopen" }),
      bijAfwezige: 0,
    });
    expect(teams.get("Zuid")).toMatchObject({
      openZaken: 3,
      nieuw: 2,
      zonderBehandelaar: 2,
      crisis: 1,
      termijnVerlopen: 1,
    });
    expect(teams.get("Noord")).toMatchObject({ openZaken: 1, crisis: 0, termijnVerlopen: 0 });
    base.clock.set("2026-11-28T09:00:00.000Z");
    expect((await showRegie(regisseur.ctx)).samen.termijnRisico).toBe(
      (await countWerklijst(regisseur.ctx, [{ termijn: "risico" }]))[0]?.aantal,
    );
    expect((await showRegie(regisseur.ctx)).samen.termijnRisico).toBeGreaterThan(0);
  });
});

describe("the pages of the board", () => {
  it("tells what lies with somebody who is away, and leads each number to its list", async () => {
    const { base, regisseur, noor, zaken, town } = await makeRegie();
    await assignZaak(regisseur.ctx, { zaak: zaken[0], behandelaar: noor.uuid });
    await maakAfwezig(base, noor.uuid);
    const text = await (await regisseur.get("/inbox/regie")).text();
    expect(text).toContain("1 zaak ligt bij iemand die afwezig is.");
    const zuid = await town.team("Zuid");
    expect(text).toContain(`href="/inbox/zaken?team=${zuid}"`);
    expect(text).toContain(`href="/inbox/zaken?team=${zuid}&amp;crisis=ja"`);
    const team = await (await regisseur.get(`/inbox/regie/teams/${zuid}`)).text();
    expect(team).toContain("Afwezig tot en met 6 november 2026");
    expect(team).toContain("Postcode 3071 tot en met 3089");
  });

  it("is good for a municipality without a zaak and for one with sixty teams", async () => {
    const { medewerker, town } = await makeInbox();
    const regisseur = await medewerker("regisseur");
    expect(await (await regisseur.get("/inbox/regie")).text()).toContain("Er zijn nu geen open zaken.");
    await maakTeams(systeem(town.base, "test"), 60);
    const text = await (await regisseur.get("/inbox/regie?orde=naam")).text();
    expect(text.match(/<tr>\n<th scope="row">/g)).toHaveLength(63);
    expect(text.length).toBeLessThan(110_000);
  });
});
