import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerSignaalpartner } from "../../src/intake/register-signaalpartner.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { makeInbox, opAdres } from "./inbox-world.ts";

const telefoon = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;
/** 400 % of 1280 pixels. */
const uitvergroot = { width: 320, height: 256 };
const beleid = "/inbox/regie/beleid";
const partners = "/inbox/regie/partners";

async function expectGood(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page)]).toEqual([page.url(), []]);
  await expectFit(page);
}

async function expectFit(page: Page): Promise<void> {
  const out = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect([page.url(), await page.evaluate(out)]).toEqual([page.url(), 0]);
}

describe.skipIf(noBrowser)("policy and partners in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function open(options: BrowserContextOptions) {
    const { town, medewerker, meld } = await makeInbox();
    const wie = await medewerker("beheerder", "Een Heel Lange Naam Die Toch Op Een Telefoon Moet Passen");
    for (const nummer of [1, 2]) await meld(`A-${nummer}`, opAdres(nummer));
    const url = await luister(town.app);
    const context = await browser.newContext(options);
    await holdSession(context, url, wie.sleutel, "seinhuis-inbox");
    return { town, wie, url, page: await context.newPage() };
  }

  it("are good on every kind of page on a telephone by night, and fit at 400 %", async () => {
    const { town, wie, url, page } = await open(telefoon);
    const regels = [{ naam: "R".repeat(100), als: { crisis: true }, team: await town.team("Zuid") }];
    const keuze = { geldtVan: "2026-11-03", reden: "R".repeat(90) };
    await setBeleid(wie.ctx, { sleutel: "routeringRegels", waarde: regels, ...keuze });
    const { partnerId } = await registerSignaalpartner(wie.ctx, {
      ...{ soort: "Huur", naam: "V".repeat(120), overeenkomst: { geldigVan: "2026-01-01", geldigTot: "2026-12-01" } },
    });
    for (const path of [
      beleid,
      `${beleid}/routeringRegels/wijzig`,
      `${beleid}/termijnAanpassingen/wijzig`,
      `${beleid}/werkafspraken/wijzig`,
      `${partners}/${partnerId}`,
      `${partners}/nieuw?soort=Zorg`,
    ]) {
      await page.setViewportSize(telefoon.viewport);
      await page.goto(`${url}${path}`);
      await expectGood(page);
      await page.setViewportSize(uitvergroot);
      await expectFit(page);
    }
  });

  it("set a number without scripts and by keyboard alone: Enter looks first, then it is confirmed", async () => {
    const { wie, url, page } = await open({ ...telefoon, javaScriptEnabled: false });
    await page.goto(`${url}${beleid}/prioriteitGewichten/wijzig`);
    await page.getByLabel("Een bewoner is jong: Eigen").fill("veel");
    await page.getByLabel("Reden", { exact: true }).fill("Besluit");
    await page.getByLabel("Een bewoner is jong: Eigen").press("Enter");
    // The link of the fault leads to the field, where one goes on typing.
    await page.getByRole("link", { name: "Een bewoner is jong: Vul een heel getal in" }).press("Enter");
    expect(await page.locator(":focus").inputValue()).toBe("veel");
    await page.locator(":focus").fill("300");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "controleer de wijziging" }).waitFor();
    expect(await wie.ctx.db.read.q.selectFrom("beleid").selectAll().execute()).toEqual([]);
    await page.getByRole("button", { name: "Leg vast" }).press("Enter");
    await page.getByText("Vastgelegd. Dit geldt vanaf 3 november 2026.").waitFor();
  });

  it("adds, moves and takes away rules for teams by pressing Enter and buttons", async () => {
    const { url, page } = await open(telefoon);
    await page.goto(`${url}${beleid}/routeringRegels/wijzig`);
    for (const [naam, taal] of [
      ["Pools", "pl"],
      ["Turks", "tr"],
    ] as const) {
      await page.getByLabel("Naam van de regel").fill(naam);
      await page.getByLabel("Team", { exact: true }).selectOption({ label: "Noord" });
      await page.getByLabel("Taal").fill(taal);
      await page.getByRole("button", { name: "Zet in de lijst" }).press("Enter");
      await page.getByRole("heading", { name: naam }).waitFor();
    }
    await page.getByRole("button", { name: /Hoger.*Turks/ }).press("Enter");
    await page.getByRole("heading", { name: "1. Turks" }).waitFor();
    await page.getByRole("button", { name: /Haal weg.*Pools/ }).press("Enter");
    await page.getByRole("heading", { name: "Pools" }).waitFor({ state: "detached" });
    await page.getByLabel("Reden", { exact: true }).fill("Meer Turkse inwoners");
    await page.locator(".knoppen button[value=bekijk]").press("Enter");
    await page.getByText("Wat er met de open zaken zou gebeuren").waitFor();
    await expectGood(page);
  });
});
