import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { makeRijk } from "./zaak-page-wereld.ts";

const telefoon: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: "dark" };
const bureau: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, colorScheme: "light" };
/** 400 % of 1280 pixels. */
const uitvergroot: BrowserContextOptions = { viewport: { width: 320, height: 256 } };

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

  it("is good by day, by night, on a telephone and at 400 %", async () => {
    const { wie, url, zaakUrl } = await openWorld();
    for (const options of [bureau, telefoon, uitvergroot]) {
      const context = await browser.newContext(options);
      await holdSession(context, url, wie.sleutel, "seinhuis-inbox");
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
      await page.goto(zaakUrl);
      await expectGood(page);
      if (options === bureau) {
        // What to do stands beside what is known.
        const [nu, weet] = await Promise.all([
          page.locator(".zaak__nu").boundingBox(),
          page.locator(".zaak__weet").boundingBox(),
        ]);
        expect(Math.abs((nu?.y ?? 0) - (weet?.y ?? 99))).toBeLessThan(2);
      }
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  it("is as good in its forms and in what they refuse", async () => {
    const { wie, url, zaakUrl, ander, signalen } = await openWorld();
    const context = await browser.newContext(telefoon);
    await holdSession(context, url, wie.sleutel, "seinhuis-inbox");
    const page = await context.newPage();
    for (const woord of [`/samenvoegen?met=${ander}`, "/doorsturen", "/bsn", `/signalen/${signalen.licht}/stoppen`]) {
      await page.goto(`${zaakUrl}${woord}`);
      await expectGood(page);
    }
    await page.goto(`${zaakUrl}/splitsen`);
    await page.getByRole("button", { name: "Haal de signalen eruit" }).press("Enter");
    await page.getByRole("heading", { name: /dingen niet goed/ }).waitFor();
    expect(await page.locator(":focus").getAttribute("role")).toBe("alert");
    await expectGood(page);
    await page.goto(`${zaakUrl}#koppelingen`);
    await page.getByRole("link", { name: /^Bekijk en beslis/ }).press("Enter");
    await page.getByRole("heading", { name: "Hoort dit bij elkaar?" }).waitFor();
    await expectGood(page);
    await page.getByLabel("Ja, het is dezelfde woning").press("Space");
    await page.getByRole("button", { name: "Bewaar uw besluit" }).press("Enter");
    await page.getByText("Uw besluit is bewaard.").waitFor();
    await context.close();
  });
});
