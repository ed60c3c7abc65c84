import { expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { makeRegie } from "./regie-world.ts";

const script = "<script>alert(1)</script>";

it("adds, changes, sends away and lets in again; what is refused comes back as it was filled in", async () => {
  const { regisseur, noor, town, zaken } = await makeRegie();
  const post = async (pad: string, fields: Record<string, string> = {}) => {
    const answer = await regisseur.post(`/inbox/regie/medewerkers${pad}`, fields);
    return { status: answer.status, location: answer.headers.get("location") ?? "", text: await answer.text() };
  };
  const page = async (pad: string) => await (await regisseur.get(`/inbox/regie/medewerkers${pad}`)).text();
  const nieuw = { email: "nieuw@example.nl", naam: script, rol: "wijkteam", team: await town.team("Noord") };
  for (const [fields, melding] of [
    [{ email: "zuid@example.nl" }, 'href="#veld-email">Dit e-mailadres is al bekend.'],
    [{ email: "geen" }, 'href="#veld-email">Vul een e-mailadres in'],
    [{ rol: "" }, 'href="#veld-rol">'],
    [{ team: noor.uuid }, 'href="#veld-team">Dit team bestaat niet meer.'],
  ] as const) {
    const { status, text } = await post("/nieuw", { ...nieuw, ...fields });
    expect([fields, status, text.includes(melding)]).toEqual([fields, 422, true]);
    expect(text).toContain('name="naam" value="&lt;script&gt;');
  }
  const { location } = await post("/nieuw", nieuw);
  expect(location).toMatch(/\?gedaan=nieuw$/);
  const detail = await (await regisseur.get(location)).text();
  expect(detail).toContain("nieuw@example.nl");
  expect(detail).not.toContain(script);
  expect(await page("")).not.toContain("@example.nl");

  const zelf = `/${regisseur.uuid}`;
  expect(await page(zelf)).toContain("Dit bent u zelf.");
  expect(await page(zelf)).not.toContain("/uitschrijven");
  const eigen = await post(`${zelf}/wijzigen`, { naam: "Rian", rol: "beheerder", team: "", reden: "naam" });
  expect(eigen.status).toBe(422);
  expect(eigen.text).toContain('href="#veld-rol">Uw eigen rol kunt u niet wijzigen.');
  expect((await post(`${zelf}/uitschrijven`, { reden: "uit-dienst" })).text).toContain(
    "U kunt uzelf niet uitschrijven.",
  );

  await assignZaak(regisseur.ctx, { zaak: zaken[0], behandelaar: noor.uuid });
  expect((await post(`/${noor.uuid}/uitschrijven`)).text).toContain("1 zaak raakt de medewerker kwijt");
  const weg = await post(`/${noor.uuid}/uitschrijven`, { reden: "uit-dienst" });
  expect(await (await regisseur.get(weg.location)).text()).toContain("1 zaak heeft nu geen medewerker.");
  expect((await noor.get("/inbox")).headers.get("location")).toContain("/inbox/inloggen");
  expect(await page("?stand=ingetrokken")).toContain("Noor Visser");
  expect(await page("")).not.toContain("Noor Visser");
  expect((await post(`/${noor.uuid}/toelaten`)).location).toContain("gedaan=toegelaten");
  expect(await page("")).toContain("Noor Visser");
});

it("lists 250 people page by page, and by team and role", async () => {
  const { regisseur, town } = await makeRegie();
  const cli = systeem(town.base, "test");
  for (let nummer = 1; nummer <= 250; nummer++) {
    const email = `n${nummer}@example.nl`;
    await registerMedewerker(cli, { gemeentecode: "0599", email, naam: `Mens ${nummer}.`, rol: "beleid" });
  }
  const seen: string[] = [];
  let pad = "/inbox/regie/medewerkers?rol=beleid";
  for (let bladzijde = 1; bladzijde <= 6; bladzijde++) {
    const text = await (await regisseur.get(pad)).text();
    seen.push(...[...text.matchAll(/Mens (\d+)\./g)].map(([, nummer]) => String(nummer)));
    if (bladzijde === 2) expect(text).toContain("51 tot 100 van 250");
    const volgende = /href="([^"]+)">Volgende bladzijde/.exec(text)?.[1];
    if (!volgende) break;
    pad = volgende.replaceAll("&amp;", "&");
  }
  expect(new Set(seen).size).toBe(250);
  expect(seen).toHaveLength(250);
  expect((await regisseur.get("/inbox/regie/medewerkers?na=x")).status).toBe(400);
  expect(await (await regisseur.get("/inbox/regie/medewerkers?rol=controleur")).text()).toContain("Er is niemand");
  expect(await (await regisseur.get("/inbox/regie/medewerkers?team=geen")).text()).toContain("1 tot 50 van 251");
});
