import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { makeRijk } from "./zaak-page-wereld.ts";

const telefoon: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: "dark" };

describe.skipIf(noBrowser)("one zaak in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function expectGood(page: Page): Promise<void> {
    expect([page.url(), await findViolations(page)]).toEqual([page.url(), []]);
    const out = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect([page.url(), await page.evaluate(out)]).toEqual([page.url(), 0]);
  }

  async function openWorld() {
    const rijk = await makeRijk();
    const adres = { straatnaam: "Putsebocht", huisnummer: 10, huisletter: "A", postcode: "3073HE" };
    const ander = await rijk.meld("B-1", { adres });
    await rijk.town.jobs();
    const url = await luister(rijk.town.app);
    return { ...rijk, ander, url, zaakUrl: `${url}/inbox/zaken/${rijk.zaak}` };
  }

  it("goes by keyboard to what was refused, and to a link that waits for a decision", async () => {
    const { wie, url, zaakUrl, ander } = await openWorld();
    const context = await browser.newContext(telefoon);
    await holdSession(context, url, wie.sleutel, "seinhuis-inbox");
    const page = await context.newPage();
    await page.goto(`${zaakUrl}/samenvoegen?met=${ander}`);
    await expectGood(page);
    await page.goto(`${zaakUrl}/splitsen`);
    await page.getByRole("button", { name: "Haal de signalen eruit" }).press("Enter");
    await page.getByRole("heading", { name: /dingen niet goed/ }).waitFor();
    expect(await page.locator(":focus").getAttribute("role")).toBe("alert");
    await page.goto(`${zaakUrl}#koppelingen`);
    await page.getByRole("link", { name: /^Bekijk en beslis/ }).press("Enter");
    await page.getByRole("heading", { name: "Hoort dit bij elkaar?" }).waitFor();
    await page.getByLabel("Ja, het is dezelfde woning").press("Space");
    await page.getByRole("button", { name: "Bewaar uw besluit" }).press("Enter");
    await page.getByText("Uw besluit is bewaard.").waitFor();
    await context.close();
  });
});
