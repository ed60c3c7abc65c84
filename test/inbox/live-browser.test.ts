import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { neemOver } from "../../src/contact/neem-over.ts";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { type Ingelogd, makeInbox, opAdres } from "./inbox-world.ts";

const crisis = { crisis: { soort: "ontruiming", datum: "2026-11-20" } };
const telefoon: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: "dark" };
/** 400 % of 1280 pixels. */
const uitvergroot: BrowserContextOptions = { viewport: { width: 320, height: 256 } };

describe.skipIf(noBrowser)("an open page of the inbox in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function start() {
    const world = await makeInbox();
    const url = await luister(world.town.app);
    const open = async ({ sleutel }: Ingelogd, path: string, options: BrowserContextOptions = {}) => {
      const context = await browser.newContext(options);
      await holdSession(context, url, sleutel, "seinhuis-inbox");
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      await page.goto(`${url}${path}`);
      return { page, faults };
    };
    /** The first picture that the page gets: what comes after is news. */
    const isWatching = async () => {
      while (world.town.base.live.size === 0) await new Promise((resolve) => setImmediate(resolve));
      await world.town.base.live.look();
    };
    return { ...world, base: world.town.base, open, isWatching };
  }

  async function expectGood(page: Page): Promise<void> {
    expect(await findViolations(page)).toEqual([]);
    const out = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(out)).toBe(0);
  }

  it.each([
    ["a telephone by night", telefoon],
    ["400 %", uitvergroot],
  ])("says that a crisis came in, without a reload and without taking the focus, on %s", async (_name, options) => {
    const { base, medewerker, meld, open, isWatching } = await start();
    await meld("A-1", { ...opAdres(1, "Burgemeester van Achterbergen-Molenaarstraat"), ...crisis });
    base.clock.advance("PT1S");
    const { page, faults } = await open(await medewerker(), "/inbox", options);
    await expectGood(page);
    await isWatching();
    await page.getByRole("link", { name: "Werklijst", exact: true }).focus();
    await page.evaluate("window.zelfde = true");
    base.clock.advance("PT1S");
    const zaak = await meld("A-2", { ...opAdres(2), ...crisis });
    await base.live.look();
    const alert = page.getByRole("alert");
    await alert.getByText("Er is een nieuwe crisis bij uw team.").waitFor();
    await page.getByRole("status").getByText("Er is 1 nieuwe zaak.").waitFor();
    await expectGood(page);
    expect(await page.locator(":focus").innerText()).toBe("Werklijst");
    expect(await page.evaluate("window.zelfde")).toBe(true);
    expect(await alert.getByRole("link").getAttribute("href")).toBe(`/inbox/zaken/${zaak}`);
    await page.getByRole("status").getByRole("button", { name: "Sluit bericht" }).press("Enter");
    expect(await page.locator("[data-live-rustig]").innerText()).toBe("");
    expect(faults).toEqual([]);
  });

  it("says to who works on a zaak that a colleague took it over, and what was filled in stays", async () => {
    const { base, medewerker, meld, open, isWatching } = await start();
    const zaak = await meld("A-1", opAdres(1));
    const [noor, sam] = [await medewerker(), await medewerker("wijkteam", "Sam Bos")];
    const ofNoor = await open(noor, `/inbox/zaken/${zaak}`);
    expect(await ofNoor.page.getByText("Uw collega’s zien dat u aan deze zaak werkt.").isVisible()).toBe(true);
    await isWatching();
    const { page } = await open(sam, `/inbox/zaken/${zaak}`, { javaScriptEnabled: false });
    await page.getByText("Noor Visser werkt sinds 10:00 uur aan deze zaak.").waitFor();
    base.clock.advance("PT2M");
    await page.getByRole("button", { name: "Neem over" }).press("Enter");
    await page.getByText("Uw collega’s zien dat u aan deze zaak werkt.").waitFor();
    await base.live.look();
    await ofNoor.page.getByText("Een collega heeft deze zaak van u overgenomen.").waitFor();
    await expectGood(ofNoor.page);
    const notitie = ofNoor.page.locator("main textarea").first();
    await notitie.fill("Nog niet opgeslagen");
    const nieuw = ofNoor.page.waitForEvent("popup");
    await ofNoor.page.getByRole("link", { name: "Bekijk hoe de zaak nu is" }).click();
    await (await nieuw).getByText("Sam Bos werkt sinds 10:02 uur aan deze zaak.").waitFor();
    await expectGood(await nieuw);
    expect(await notitie.inputValue()).toBe("Nog niet opgeslagen");
    expect(ofNoor.faults).toEqual([]);
    await neemOver(noor.ctx, { zaak });
    await page.getByRole("button", { name: "Ik ben klaar" }).press("Enter");
    await page.waitForURL("**/inbox/zaken");
  });

  it("reads well without scripts, and asks for nothing", async () => {
    const { medewerker, meld, open, base } = await start();
    await meld("A-1", { ...opAdres(1), ...crisis });
    const { page } = await open(await medewerker(), "/inbox", { javaScriptEnabled: false });
    expect(await page.locator("h1").innerText()).toBe("Vandaag");
    expect(await page.getByRole("link", { name: "1 Crisis" }).getAttribute("href")).toBe("/inbox/zaken?crisis=ja");
    expect(await page.getByRole("link", { name: "Putsebocht 1" }).count()).toBe(1);
    expect(base.live.size).toBe(0);
    expect(
      await page
        .locator("[data-live]")
        .boundingBox()
        .then((box) => box?.height ?? 0),
    ).toBe(0);
  });
});
