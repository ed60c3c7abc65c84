import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { makeTown } from "../support/town.ts";
import { ingelogdePartner, luister } from "./signaal-world.ts";

const telefoon = { viewport: { width: 390, height: 844 } };
/** Where to leave a picture of every state, to look at; nowhere when it is not set. */
const pictures = process.env.PORTAL_PICTURES;

describe.skipIf(noBrowser)("a landlord on a telephone", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function open(options: BrowserContextOptions = {}) {
    const town = await makeTown("sqlite");
    const { sleutel } = await ingelogdePartner(town.base);
    const url = await luister(town.app);
    const context = await browser.newContext({ ...telefoon, ...options });
    await context.addCookies([{ name: "seinhuis", value: sleutel, url }]);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      // A refused form answers 422, which a browser notes as an error.
      if (message.type() === "error" && !message.text().includes("422")) faults.push(message.text());
    });
    await page.goto(`${url}/portaal/signalen/nieuw`);
    const aantal = async () => (await town.base.db.read.q.selectFrom("signalen").select("id").execute()).length;
    return { page, aantal, faults };
  }

  /** Goes by Tab alone to the control with this name, and types or chooses. */
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate("document.activeElement?.name")) === name) return;
    }
    throw new Error(`Tab never came to ${name}`);
  }
  async function type(page: Page, fields: readonly (readonly [name: string, text: string])[]): Promise<void> {
    for (const [name, text] of fields) {
      await tabTo(page, name);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    }
  }
  const datum = (naam: string, d: string, m: string, j: string) =>
    [
      [`${naam}-dag`, d],
      [`${naam}-maand`, m],
      [`${naam}-jaar`, j],
    ] as const;

  async function look(page: Page, name: string): Promise<void> {
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await findViolations(page)).toEqual([]);
    if (!pictures) return;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await page.screenshot({ path: `${pictures}/signaal-${name}-${colorScheme}-${width}.png`, fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize(telefoon.viewport);
  }

  it("fills the form wrong, hears what is missing, mends it and sends it, by keyboard alone", async () => {
    const { page, aantal, faults } = await open();
    await look(page, "nieuw");
    await type(page, [
      ["achternaam", "Dijk"],
      ["postcode", "3073 he"],
      ["huisnummer", "10 A-2"],
      ["bedrag", "1,275"],
      ...datum("ontstaansdatum", "1", "9", "2026"),
      ...datum("poging-1-datum", "22", "9", "2026"),
    ]);
    await tabTo(page, "poging-1-soort");
    await page.keyboard.type("Brief");
    await tabTo(page, "schuldhulp-dag");
    // Enter checks and sends nothing.
    await page.keyboard.press("Enter");
    await page.waitForURL(/signalen\/nieuw\/P-/);
    await page.locator(".vak--fout:focus").waitFor();
    const summary = await page.locator(".vak--fout li").allTextContents();
    expect(summary[0]).toMatch(/^Wij kunnen dit bedrag niet lezen/);
    expect(summary.join(" ")).toMatch(/geen poging tot persoonlijk contact/);
    expect(await aantal()).toBe(0);
    await look(page, "fout");

    // The first link of the summary leads to the amount.
    await page.evaluate("document.querySelector('.vak--fout').focus()");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("1.275,50");
    await tabTo(page, "poging-1-soort");
    await page.keyboard.type("Gebeld");
    await type(page, [...datum("schuldhulp", "15", "9", "2026"), ...datum("herinnering-1-datum", "15", "9", "2026")]);
    await tabTo(page, "herinnering-1-aanbod");
    await page.keyboard.press("Space");
    await tabTo(page, "bezwaar");
    await page.keyboard.press("Space");
    await tabTo(page, "crisis");
    await page.keyboard.press("Space");
    await page.locator("[data-element] .stand--goed").nth(3).waitFor();
    await look(page, "goed");
    await tabTo(page, "actie");
    while ((await page.evaluate("document.activeElement?.value")) !== "verstuur") await tabTo(page, "actie");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/ontvangen$/);
    expect(await aantal()).toBe(1);
    await look(page, "ontvangen");

    await page.goBack();
    await page.waitForURL(/\/ontvangen\?eerder/);
    await look(page, "eerder");
    expect(faults).toEqual([]);
  });

  it("presses twice and is one signal", async () => {
    const { page, aantal } = await open();
    await fill(page);
    await page.locator("button[value=verstuur]").dblclick();
    await page.waitForURL(/\/ontvangen$/);
    expect(await aantal()).toBe(1);
  });

  it("works without scripts, also to add an attempt", async () => {
    const { page, aantal } = await open({ javaScriptEnabled: false });
    await fill(page);
    await page.locator("button[value=poging-erbij]").click();
    expect(page.url()).toMatch(/#poging-2$/);
    expect(await page.inputValue("[name=achternaam]")).toBe("Dijk");
    await page.locator("button[value=controleer]:visible").click();
    expect(await page.locator(".vak--goed").textContent()).toContain("nog niet verstuurd");
    expect(await aantal()).toBe(0);
    await page.locator("button[value=verstuur]").click();
    await page.waitForURL(/\/ontvangen$/);
    expect(await aantal()).toBe(1);
  });

  async function fill(page: Page): Promise<void> {
    const texts = [
      ["achternaam", "Dijk"],
      ["postcode", "3073HE"],
      ["huisnummer", "10"],
      ["bedrag", "1275,50"],
      ...datum("ontstaansdatum", "1", "9", "2026"),
      ...datum("poging-1-datum", "22", "9", "2026"),
      ...datum("schuldhulp", "15", "9", "2026"),
      ...datum("herinnering-1-datum", "15", "9", "2026"),
    ] as const;
    for (const [name, text] of texts) await page.fill(`[name="${name}"]`, text);
    await page.selectOption("[name=poging-1-soort]", "Telefoon");
    await page.check("[name=herinnering-1-aanbod]");
    await page.check("[name=bezwaar][value=nee]");
    await page.check("[name=crisis][value=nee]");
  }
});
