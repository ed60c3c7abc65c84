import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { deel } from "../inbox/deel.ts";
import { inNoord, makeInbox, opAdres } from "../inbox/inbox-world.ts";
import { luister } from "../portal/signaal-world.ts";
import { noBrowser, openBrowser } from "../support/browser.ts";

const crisis = (datum: string) => ({ crisis: { soort: "ontruiming", datum } });
const resultaat = "Inwoner regelt het zelf/hoeft geen hulp vanuit vroegsignalering";

describe.skipIf(noBrowser)("a morning at the inbox", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  /** A team with four zaken, one of them a crisis, and a neighbour team with one; somebody who logs in by the front door. */
  async function begin(options: BrowserContextOptions = {}) {
    const world = await makeInbox();
    const noor = await world.medewerker("wijkteam", "Noor Visser");
    const zaken: string[] = [];
    zaken.push(await world.meld("A-1", { ...opAdres(1), ...crisis("2026-11-20") }));
    for (const nummer of [2, 3, 4]) zaken.push(await world.meld(`A-${nummer}`, opAdres(nummer)));
    await world.meld("N-1", { ...inNoord(9), ...crisis("2026-11-10") });
    const url = await luister(world.town.app);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
    await page.goto(`${url}/inbox`);
    await page.getByRole("button", { name: "Noor Visser" }).press("Enter");
    await page.getByRole("heading", { name: "Vandaag", level: 1 }).waitFor();
    return { ...world, noor, zaken, page, faults, naar: (path: string) => page.goto(`${url}${path}`) };
  }

  const follow = async (page: Page, name: string | RegExp): Promise<void> =>
    await page
      .getByRole("link", { name, exact: typeof name === "string" })
      .first()
      .press("Enter");
  const druk = async (page: Page, name: string): Promise<void> =>
    await page.getByRole("button", { name, exact: true }).press("Enter");
  const ziet = async (page: Page, tekst: string): Promise<void> => await page.getByText(tekst).first().waitFor();
  const straten = async (page: Page): Promise<string[]> => await page.locator(".werklijst__adres").allInnerTexts();
  const tegels = async (page: Page): Promise<string[]> =>
    (await page.locator("a.getaltegel").allInnerTexts()).map((tekst) => tekst.replace(/\s+/g, " ").trim());

  async function legVast(page: Page): Promise<void> {
    await page.getByLabel("Huisbezoek", { exact: true }).press("Space");
    await page.getByLabel("Gesproken, en hulp aangeboden").press("Space");
    await druk(page, "Leg vast");
    await ziet(page, "Contact vastgelegd");
  }

  async function sluit(page: Page): Promise<void> {
    await follow(page, "Sluit de zaak");
    await page.getByLabel(resultaat).press("Space");
    await druk(page, "Verder");
    await ziet(page, "‘Afgehandeld’.");
    await druk(page, "Sluit de zaak");
    await ziet(page, "De zaak is gesloten. De partners krijgen bericht.");
  }

  it("counts on every number of the day what stands on the list behind it", async () => {
    const { page, faults, naar } = await begin();
    const links = page.locator("a.getaltegel");
    expect(await tegels(page)).toContain("1 Crisis");
    const wegen = await links.evaluateAll((all) => all.map((a) => [a.getAttribute("href"), a.textContent]));
    expect(wegen).toHaveLength(9);
    for (const [pad, tekst] of wegen) {
      await naar(pad as string);
      const aantal = Number(/\d+/.exec(tekst ?? "")?.[0]);
      expect([pad, await page.locator(".werklijst tbody tr").count()]).toEqual([pad, aantal]);
      if (aantal > 0) await ziet(page, `1 tot ${aantal} van ${aantal}`);
    }
    expect(faults).toEqual([]);
  });

  it("takes a list from the numbers of the day to closed zaken", async () => {
    const { page, noor, zaken, faults } = await begin();

    await deel("the crisis: why it is on top, taken, and visited", async () => {
      await follow(page, "1 Crisis");
      expect(await straten(page)).toEqual(["Putsebocht 1"]);
      await follow(page, "Putsebocht 1");
      await ziet(page, "Er dreigt een ontruiming");
      await ziet(page, "Gesprek of aanbod bij een bedreigende situatie");
      await druk(page, "Neem deze zaak");
      await ziet(page, "Deze zaak is nu van u.");
      expect(await page.getByRole("button", { name: "Neem deze zaak" }).count()).toBe(0);
      await legVast(page);
      const { behandelaar, contactpogingen, termijnen } = await showZaak(noor.ctx, { id: zaken[0] as string });
      expect([behandelaar?.id, contactpogingen.length]).toEqual([noor.uuid, 1]);
      expect(termijnen.map(({ status }) => status)).toEqual(["vervuld", "vervuld"]);
    });

    await deel("two more, ticked and assigned in one go", async () => {
      await follow(page, "Werklijst");
      expect((await straten(page)).toSorted()).toEqual([1, 2, 3, 4].map((nummer) => `Putsebocht ${nummer}`));
      expect((await straten(page))[0]).toBe("Putsebocht 1");
      for (const nummer of [2, 3]) await page.getByLabel(`Kies Putsebocht ${nummer}`, { exact: true }).press("Space");
      await ziet(page, "2 gekozen");
      await page.getByLabel("Geef aan").selectOption({ label: "Noor Visser" });
      await druk(page, "Wijs toe");
      // Without a reason nothing happens, and what was chosen stays.
      await page.getByRole("alert", { name: "Er is nog iets niet goed" }).waitFor();
      expect(await page.getByLabel("Kies Putsebocht 3", { exact: true }).isChecked()).toBe(true);
      await page.getByLabel("Waarom doet u dit?").fill("Dit doe ik vandaag.");
      await druk(page, "Wijs toe");
      await ziet(page, "2 zaken toegewezen.");
    });

    await deel("a question that is kept, and a route along its addresses", async () => {
      await page.getByText("Filters en volgorde").press("Enter");
      await page.getByLabel("Wie werkt eraan").selectOption({ label: "Ik" });
      await page.getByLabel("Volgorde").selectOption({ label: "Postcode en huisnummer" });
      await druk(page, "Toon de lijst");
      expect(await straten(page)).toEqual([1, 2, 3].map((nummer) => `Putsebocht ${nummer}`));
      await page.getByText("Bewaar deze zoekvraag").press("Enter");
      await page.getByLabel("Naam").fill("Mijn ochtend");
      await druk(page, "Bewaar");
      await ziet(page, "Uw zoekvraag is bewaard.");
      await follow(page, "Maak een route van deze lijst");
      expect(await page.locator(".huis h3").allInnerTexts()).toEqual([1, 2, 3].map((nummer) => `Putsebocht ${nummer}`));
      const papier = await page.pdf({ preferCSSPageSize: true });
      // Three addresses to a sheet.
      expect(papier.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await follow(page, "Terug naar de lijst");
    });

    await deel("all of them closed, and the morning is clear", async () => {
      for (const nummer of [1, 2, 3]) {
        await follow(page, /^Mijn ochtend \d$/);
        expect((await straten(page))[0]).toBe(`Putsebocht ${nummer}`);
        await follow(page, `Putsebocht ${nummer}`);
        if (nummer > 1) await legVast(page);
        await sluit(page);
        await follow(page, "Werklijst");
      }
      expect(await straten(page)).toEqual(["Putsebocht 4"]);
      await follow(page, "Gesloten 3");
      expect((await straten(page)).toSorted()).toEqual([1, 2, 3].map((nummer) => `Putsebocht ${nummer}`));
      await follow(page, "Vandaag");
      await ziet(page, "Vandaag heeft niets haast");
      expect(await tegels(page)).toEqual(expect.arrayContaining(["0 Crises", "0 Open zaken van u"]));
      for (const id of zaken.slice(0, 3)) {
        const zaak = await showZaak(noor.ctx, { id });
        expect([zaak.status, zaak.resultaat, zaak.contactpogingen.length]).toEqual(["gesloten", resultaat, 1]);
      }
    });
    // The one refusal, as the browser tells it.
    expect(faults).toEqual([expect.stringContaining("422")]);
  });

  it("goes the same without scripts", async () => {
    const { page, noor, zaken } = await begin({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await follow(page, "1 Crisis");
    await follow(page, "Putsebocht 1");
    await druk(page, "Neem deze zaak");
    await ziet(page, "Deze zaak is nu van u.");
    await legVast(page);
    await sluit(page);
    await follow(page, "Werklijst");
    await page.getByLabel("Kies Putsebocht 2", { exact: true }).press("Space");
    await druk(page, "Maak een route");
    await ziet(page, "Druk deze bladzijde af met Ctrl + P.");
    expect(await page.locator(".huis h3").allInnerTexts()).toEqual(["Putsebocht 2"]);
    const { status, behandelaar } = await showZaak(noor.ctx, { id: zaken[0] as string });
    expect([status, behandelaar?.id]).toEqual(["gesloten", noor.uuid]);
  });

  it("hears of a crisis that comes in while the list is open, and loses nothing", async () => {
    const { page, faults, meld, town } = await begin();
    await follow(page, "Werklijst");
    while (town.base.live.size === 0) await new Promise((resolve) => setImmediate(resolve));
    await town.base.live.look();
    await page.getByLabel("Kies Putsebocht 2", { exact: true }).press("Space");
    await page.getByLabel("Waarom doet u dit?").fill("Nog niet klaar");
    town.base.clock.advance("PT1S");
    await meld("N-2", { ...inNoord(8), ...crisis("2026-11-06") });
    const nieuw = await meld("A-5", { ...opAdres(5), ...crisis("2026-11-06") });
    await town.base.live.look();
    const alert = page.getByRole("alert");
    await alert.getByText("Er is een nieuwe crisis bij uw team.").waitFor();
    expect(await page.locator(":focus").getAttribute("name")).toBe("reden");
    expect(await straten(page)).not.toContain("Putsebocht 5");
    // What was written and not yet sent stays where it is: the zaak opens beside it.
    const [zaak] = await Promise.all([page.waitForEvent("popup"), alert.getByRole("link").click()]);
    await zaak.getByRole("heading", { name: "Putsebocht 5", level: 1 }).waitFor();
    expect(zaak.url()).toContain(nieuw);
    expect(await page.getByLabel("Waarom doet u dit?").inputValue()).toBe("Nog niet klaar");
    await zaak.close();
    await alert.getByRole("button", { name: "Sluit bericht" }).press("Enter");
    await page.reload();
    expect((await straten(page)).slice(0, 2)).toEqual(["Putsebocht 5", "Putsebocht 1"]);
    expect(faults).toEqual([]);
  });
});
