import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { makeInbox, opAdres } from "./inbox-world.ts";

const telefoon = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;
const beleid = "/inbox/regie/beleid";

async function expectGood(page: Page): Promise<void> {
  expect([page.url(), await findViolations(page)]).toEqual([page.url(), []]);
  const out = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect([page.url(), await page.evaluate(out)]).toEqual([page.url(), 0]);
}

describe.skipIf(noBrowser)("policy in a browser", () => {
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
    return { wie, url, page: await context.newPage() };
  }

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
