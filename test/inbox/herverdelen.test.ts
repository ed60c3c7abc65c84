import { expect, it } from "vitest";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { changeTeam } from "../../src/routing/change-team.ts";
import { makeRegie } from "./regie-world.ts";

it("shows first and does after, by the rules and by hand", async () => {
  const { regisseur, zaken, town } = await makeRegie();
  const { ctx } = regisseur;
  const [zuid, noord] = [await town.team("Zuid"), await town.team("Noord")];
  const pad = "/inbox/regie/herverdelen";
  await changeTeam(ctx, { team: zuid, naam: "Zuid", gebieden: [] });
  const gebieden = [{ soort: "postcode" as const, van: "3031", tot: "3089" }];
  await changeTeam(ctx, { team: noord, naam: "Noord", gebieden });

  const proef = await (await regisseur.get(`${pad}/regels?toon=ja&team=${zuid}`)).text();
  expect(proef).toContain("Geef 3 zaken een ander team");
  expect((await showZaak(ctx, { id: zaken[0] })).team.id).toBe(zuid);
  const zonder = await regisseur.post(`${pad}/regels`, { team: zuid, reden: "" });
  expect([zonder.status, (await zonder.text()).includes('href="#veld-reden">Zeg waarom u dit doet.')]).toEqual([
    422,
    true,
  ]);
  const gedaan = await regisseur.post(`${pad}/regels`, { team: zuid, reden: "Zuid gaat op in Noord." });
  expect(gedaan.headers.get("location")).toBe(`${pad}?herverdeeld=3`);
  expect(await (await regisseur.get(`${pad}?herverdeeld=3`)).text()).toContain("3 zaken kregen een ander team.");
  expect((await showZaak(ctx, { id: zaken[0] })).team.id).toBe(noord);
  expect(await (await regisseur.get(`${pad}/regels?toon=ja`)).text()).toContain("Er verandert niets.");

  const keuze = { vanTeam: noord, naarTeam: zuid, vanMedewerker: "geen", volgorde: "laagste", aantal: "2" };
  const blik = await (await regisseur.get(`${pad}/hand?${new URLSearchParams({ ...keuze, toon: "ja" })}`)).text();
  expect(blik).toContain("2 van 4 zaken gaan over.");
  const stempel = /name="stempel" value="([^"]+)"/.exec(blik)?.[1] ?? "";
  const leeg = await regisseur.post(`${pad}/hand`, { ...keuze, stempel, reden: "" });
  const opnieuw = await leeg.text();
  expect([leeg.status, opnieuw.includes('href="#veld-reden"'), opnieuw.includes('value="2"')]).toEqual([
    422,
    true,
    true,
  ]);
  const oud = await regisseur.post(`${pad}/hand`, { ...keuze, stempel: "x", reden: "<script>" });
  expect([oud.status, (await oud.text()).includes("Er is intussen iets veranderd aan deze zaken.")]).toEqual([
    422,
    true,
  ]);
  const klaar = await regisseur.post(`${pad}/hand`, { ...keuze, stempel, reden: "Noord is vol." });
  const gegeven = klaar.headers.get("location") ?? "";
  expect(gegeven).toBe(`${pad}?verplaatst=2&naar=${zuid}`);
  expect(await (await regisseur.get(gegeven)).text()).toContain(`href="/inbox/zaken?team=${zuid}"`);
  const vreemd = await (await regisseur.get(`${pad}?verplaatst=2&naar=%22><script>`)).text();
  expect([vreemd.includes("2 zaken zijn verplaatst."), vreemd.includes("<script>")]).toEqual([true, false]);
  expect((await showZaak(ctx, { id: zaken[1] })).team.id).toBe(noord);
});
