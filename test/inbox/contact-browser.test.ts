import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { makeInbox, opAdres } from "./inbox-world.ts";

const telefoon: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: "dark" };
const cookie = "seinhuis-inbox";
const patience = { timeout: 120_000 };

describe.skipIf(noBrowser)("contact in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function open(options: BrowserContextOptions) {
    const world = await makeInbox();
    const noor = await world.medewerker("wijkteam", "Noor Visser");
    const zaak = await world.meld("A-1", opAdres(1));
    const url = await luister(world.town.app);
    const context = await browser.newContext(options);
    await holdSession(context, url, noor.sleutel, cookie);
    const page = await context.newPage();
    const pogingen = async () => (await showZaak(noor.ctx, { id: zaak })).contactpogingen;
    return { ...world, noor, zaak, url, context, page, pogingen, pad: `${url}/inbox/zaken/${zaak}` };
  }

  async function expectGood(page: Page): Promise<void> {
    expect([page.url(), await findViolations(page)]).toEqual([page.url(), []]);
    const out = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect([page.url(), await page.evaluate(out)]).toEqual([page.url(), 0]);
  }
  const kies = async (page: Page, soort = "Huisbezoek"): Promise<void> => {
    await page.getByLabel(soort, { exact: true }).check();
    await page.getByLabel("Niet gesproken, wel hulp aangeboden").check();
  };

  it.each([
    ["with scripts", {}],
    ["without scripts", { javaScriptEnabled: false }],
  ])("takes three actions by keyboard alone, %s", async (_name, options) => {
    const { page, pad, pogingen } = await open(options);
    await page.goto(`${pad}/contact`);
    // The focus is in the form by itself. One: the kind. Two: what came of it. Three: save.
    await page.locator("main input:focus").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Contact vastgelegd" }).waitFor();
    expect(await pogingen()).toMatchObject([
      { soort: "Telefoon", bereikt: true, aanbod: true, datum: "2026-11-03", dagdeel: "Ochtend" },
    ]);
  });

  it("keeps a contact without connection, seals it, and sends it once, also after logging in anew", async () => {
    const { page, context, pad, url, pogingen, noor, medewerker } = await open(telefoon);
    await page.goto(`${pad}/contact`);
    await kies(page);
    await page.getByLabel("Notitie").fill("Zoon deed open");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Leg vast" }).dblclick();
    await page.getByText("Bewaard op dit toestel.").waitFor();
    await page.getByText("1 contact wacht nog op verzending.").waitFor();
    await expectGood(page);
    const stored = `new Promise((done) => { const asked = indexedDB.open("seinhuis-contact"); asked.onsuccess = () => {
      const all = asked.result.transaction("wachtrij").objectStore("wachtrij").getAll();
      all.onsuccess = () => done(all.result.map((row) => new TextDecoder().decode(row.inhoud)).join() + Object.keys(all.result[0])); }; })`;
    const sealed = String(await page.evaluate(stored));
    expect(sealed).toContain("inhoud");
    expect(sealed).not.toMatch(/Zoon|Huisbezoek/);
    // Leaving would erase it, and says so.
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.getByRole("dialog", { name: "Uitloggen en wissen?" }).waitFor();
    await expectGood(page);
    await page.getByRole("button", { name: "Blijf ingelogd" }).click();

    // Somebody else on the same telephone neither sees nor sends it.
    const sam = await medewerker("wijkteam", "Sam Bos");
    await holdSession(context, url, sam.sleutel, cookie);
    await context.setOffline(false);
    await page.goto(`${pad}/contact`);
    await page.getByRole("heading", { name: "Leg contact vast" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByText("wacht nog op verzending").count()).toBe(0);
    expect(await pogingen()).toEqual([]);

    await holdSession(context, url, noor.sleutel, cookie);
    await page.goto(`${pad}/afspraken`);
    await page.getByText("Verstuurd: Huisbezoek, Putsebocht 1.").waitFor();
    await page.goto(`${pad}/contact`);
    await page.waitForLoadState("networkidle");
    expect(await pogingen()).toMatchObject([{ soort: "Huisbezoek", notitie: "Zoon deed open" }]);
  });

  it("sends by itself as soon as the connection is there", async () => {
    const { page, context, pad, pogingen } = await open(telefoon);
    await page.goto(`${pad}/contact`);
    await kies(page);
    await context.setOffline(true);
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("1 contact wacht nog op verzending.").waitFor();
    await context.setOffline(false);
    await page.getByText("Verstuurd: Huisbezoek, Putsebocht 1.").waitFor();
    expect(await pogingen()).toHaveLength(1);
  });

  it("keeps what is filled in after the session ended, and erases what waits when somebody leaves all the same", async () => {
    const { page, context, pad, url, pogingen, noor, medewerker } = await open(telefoon);
    await page.goto(`${pad}/contact`);
    await kies(page);
    await context.clearCookies();
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByRole("link", { name: "Log in" }).first().waitFor();
    await expectGood(page);
    await holdSession(context, url, noor.sleutel, cookie);
    await page.goto(`${pad}/contact`);
    await page.getByText("Verstuurd: Huisbezoek, Putsebocht 1.").waitFor();
    expect(await pogingen()).toHaveLength(1);

    const sam = await medewerker("wijkteam", "Sam Bos");
    await holdSession(context, url, sam.sleutel, cookie);
    await page.goto(`${pad}/contact`);
    await kies(page, "Brief");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("1 contact wacht nog op verzending.").waitFor();
    // Nothing is sent before somebody chooses.
    await context.route("**/contact", (route) => route.abort());
    await context.setOffline(false);
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.getByRole("button", { name: "Log uit en wis" }).click();
    await page.waitForURL("**/inbox/inloggen?uit=ja");
    await context.unroute("**/contact");
    const left = `new Promise((done) => { const asked = indexedDB.open("seinhuis-contact"); asked.onsuccess = () => {
      const both = asked.result.transaction(["wachtrij", "sleutels"]);
      const rows = both.objectStore("wachtrij").count(); const keys = both.objectStore("sleutels").count();
      both.oncomplete = () => done([rows.result, keys.result]); }; })`;
    expect(await page.evaluate(left)).toEqual([0, 0]);
    expect(await pogingen()).toHaveLength(1);
  });

  it("shows what the server refused, with its content, to mend or to remove", async () => {
    const { page, context, pad, pogingen, noor, zaak, town } = await open(telefoon);
    await page.goto(`${pad}/contact`);
    await kies(page);
    await page.getByLabel("Notitie").fill("Niet kwijtraken");
    await page.locator("summary").click();
    await page.getByLabel("Dag", { exact: true }).fill("9");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("1 contact wacht nog op verzending.").waitFor();
    await context.setOffline(false);
    await page.getByText("Dit contact is niet aangenomen").waitFor();
    await page.getByText("Waarom: Deze dag moet nog komen.").waitFor();
    await page.getByText("Niet kwijtraken").waitFor();
    await expectGood(page);
    await page.getByRole("link", { name: "Verbeter" }).click();
    await expect.poll(() => page.getByLabel("Notitie").inputValue(), patience).toBe("Niet kwijtraken");
    await page.getByLabel("Dag", { exact: true }).fill("3");
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByRole("heading", { name: "Contact vastgelegd" }).waitFor();
    await page.goto(`${pad}/contact`);
    await page.waitForLoadState("networkidle");
    expect(await page.getByText("Dit contact is niet aangenomen").count()).toBe(0);
    expect(await pogingen()).toMatchObject([{ notitie: "Niet kwijtraken", datum: "2026-11-03" }]);

    await kies(page, "Brief");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("1 contact wacht nog op verzending.").waitFor();
    town.base.clock.advance("PT1M");
    await closeZaak(noor.ctx, { zaak, resultaat: "Inwoner is overleden" });
    await context.setOffline(false);
    await page.getByText("Waarom: Deze zaak is gesloten.").waitFor();
    await page.getByRole("button", { name: "Verwijder" }).click();
    await page.getByText("Verwijderd van dit toestel.").waitFor();
    expect(await pogingen()).toHaveLength(1);
  });
});
