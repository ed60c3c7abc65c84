import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeTeam } from "../../src/routing/change-team.ts";
import { makeInbox, opAdres } from "../inbox/inbox-world.ts";
import { kanaries, maakAfwezig, makeRegie } from "../inbox/regie-world.ts";
import { luister } from "../portal/signaal-world.ts";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { withoutIds } from "../support/without-ids.ts";

describe.skipIf(noBrowser)("who has the lead, in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  /** Somebody who chooses themselves from the list of people and lands on their own first page. */
  async function logIn(url: string, naam: string): Promise<Page> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${url}/inbox/inloggen`);
    await page.getByRole("button", { name: naam }).click();
    await page.getByRole("navigation").first().waitFor();
    return page;
  }

  const main = async (page: Page): Promise<string> => (await page.locator("main").innerText()).replace(/\s+/g, " ");

  it("sees a team with too much, looks ahead, gives zaken away with a reason, and the other team has the work", async () => {
    const { town, base, noor, zaken, regisseur, medewerker } = await makeRegie();
    await medewerker("wijkteam", "Kim Noord", "Noord");
    const gebieden = [{ soort: "postcode" as const, van: "3071", tot: "3089" }];
    const zuid = { team: await town.team("Zuid"), naam: "Zuid", capaciteit: 2, gebieden };
    await changeTeam(regisseur.ctx, { ...zuid, reden: "ander-aantal" });
    await maakAfwezig(base, noor.uuid);
    const url = await luister(town.app);

    const page = await logIn(url, "Rian Regie");
    await page.getByRole("link", { name: "Regie", exact: true }).click();
    const rij = page.getByRole("row", { name: "Zuid" });
    expect(await rij.innerText()).toMatch(/van 2\s+1 te veel/);
    await rij.getByRole("link", { name: "Zuid", exact: true }).click();
    await page.getByText("Afwezig tot en met 6 november 2026").waitFor();
    await page.getByRole("link", { name: "Geef zaken aan iemand anders" }).click();
    await page.getByLabel("Naar welk team?").selectOption({ label: "Noord" });
    await page.getByRole("button", { name: "Verder" }).click();
    await page.getByLabel("Hoeveel zaken?").fill("2");
    await page.getByRole("button", { name: "Laat zien wat er gebeurt" }).click();
    await page.getByText("2 van 3 zaken gaan over.").waitFor();
    await page.getByRole("button", { name: "Verplaats 2 zaken" }).click();
    await page.getByRole("link", { name: "Zeg waarom u dit doet." }).waitFor();
    await page.getByLabel("Waarom?").fill("Zuid heeft te weinig mensen.");
    await page.getByRole("button", { name: "Verplaats 2 zaken" }).click();
    await page.getByText("2 zaken zijn verplaatst.").waitFor();
    await page.getByRole("link", { name: "Bekijk de werklijst van het team" }).click();
    expect(await main(page)).toContain(`${kanaries[0]} 2`);
    expect(await page.getByRole("option", { name: "Noor Visser (afwezig tot en met 6 november 2026)" }).count()).toBe(
      1,
    );

    const kim = await logIn(url, "Kim Noord");
    await kim.getByRole("link", { name: "Werklijst", exact: true }).click();
    await kim
      .getByRole("link", { name: `${kanaries[0]} 2` })
      .first()
      .click();
    expect(await main(kim)).toContain("Zuid heeft te weinig mensen.");
    const noors = await logIn(url, "Noor Visser");
    expect((await noors.goto(`${url}/inbox/zaken/${zaken[1]}`))?.status()).toBe(404);
  });

  it("changes a weight after looking ahead, sees no household, and the list of the team changes", async () => {
    const { town, meld, medewerker } = await makeInbox();
    await meld("W-1", opAdres(1));
    await meld("W-2", { ...opAdres(2), persoon: { achternaam: "Jong", geboortedatum: "2004-01-01" } });
    await medewerker("beheerder", "Bo Beheer");
    await medewerker("wijkteam", "Noor Visser");
    const url = await luister(town.app);
    const werker = await logIn(url, "Noor Visser");
    const volgorde = async (): Promise<string[]> => {
      await werker.goto(`${url}/inbox/zaken`);
      return [...(await main(werker)).matchAll(/Putsebocht (\d)/g)].map(([, nummer]) => String(nummer));
    };
    expect([...new Set(await volgorde())]).toEqual(["2", "1"]);

    const page = await logIn(url, "Bo Beheer");
    await page.getByRole("link", { name: "Beleid" }).click();
    await page.getByRole("link", { name: "Gewicht van elke reden" }).click();
    await page.getByRole("link", { name: "Pas aan" }).click();
    await page.getByLabel("Een bewoner is jong").fill("min honderd");
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await page.getByRole("heading", { name: /^Er zijn nog 2 dingen/ }).waitFor();
    await page.getByLabel("Een bewoner is jong").fill("-100");
    await page.getByLabel("Reden", { exact: true }).fill("Besluit van het college");
    await page.getByRole("button", { name: "Bekijk wat er verandert" }).click();
    await page.getByText("Er is nog niets vastgelegd.").waitFor();
    const blik = await main(page);
    expect(blik).toContain("Krijgen een andere plaats 2");
    expect(blik).toContain("Een bewoner is jong: van 30 naar -100 punten");
    expect(withoutIds(await page.content())).not.toMatch(/Putsebocht|3073|Achternaam|Jong\b(?!er)/);
    expect([...new Set(await volgorde())]).toEqual(["2", "1"]);

    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("Vastgelegd. Dit geldt vanaf 3 november 2026.").waitFor();
    await town.jobs();
    expect([...new Set(await volgorde())]).toEqual(["1", "2"]);
    for (const pad of ["/inbox/zaken", "/inbox/zoeken"]) expect((await page.goto(url + pad))?.status()).toBe(403);
  });
});
