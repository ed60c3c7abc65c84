import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inboxCookie } from "../../src/access/inbox-sessie.ts";
import { chooseLokaleMedewerker } from "../../src/access/list-lokale-medewerkers.ts";
import { startSessie } from "../../src/access/sessie.ts";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { showTijdlijn } from "../../src/contact/show-tijdlijn.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { type Ingelogd, makeInbox, opAdres } from "../inbox/inbox-world.ts";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";

const telefoon: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: "dark" };
const lang = `Zij zei "<script>alert(1)</script>"\n${"Een lang verhaal over de huur. ".repeat(120)}`.trim();

describe.skipIf(noBrowser)("a working day in one zaak", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function start() {
    const world = await makeInbox();
    const zaak = await world.meld("T-1", { ...opAdres(1), crisis: { soort: "ontruiming", datum: "2026-11-20" } });
    world.town.base.clock.advance("PT1H");
    const url = await luister(world.town.app);
    const open = async (wie: Ingelogd, options: BrowserContextOptions = {}) => {
      const context = await browser.newContext(options);
      await holdSession(context, url, wie.sleutel, inboxCookie);
      const page = await context.newPage();
      const gesprekken = async () =>
        (await showTijdlijn(wie.ctx, { id: zaak, limiet: 100 })).tijdlijn.filter(({ soort }) => soort === "gesprek");
      return { context, page, gesprekken };
    };
    const { base } = world.town;
    /** Another session of the same person. */
    const opnieuw = async ({ uuid }: Ingelogd) => await startSessie(base, await chooseLokaleMedewerker(base, uuid));
    return { ...world, opnieuw, zaak, url, pad: `${url}/inbox/zaken/${zaak}`, open };
  }

  async function expectGood(page: Page): Promise<void> {
    expect([page.url(), await findViolations(page)]).toEqual([page.url(), []]);
    const out = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect([page.url(), await page.evaluate(out)]).toEqual([page.url(), 0]);
  }

  it("shows each of two workers what the other does, and loses nothing of either", async () => {
    const { medewerker, open, opnieuw, pad, url, zaak } = await start();
    const [noor, sam] = [await medewerker("wijkteam", "Noor Visser"), await medewerker("wijkteam", "Sam Bos")];
    const bijNoor = await open(noor);
    const bijSam = await open(sam, telefoon);
    await bijNoor.page.goto(pad);
    await bijNoor.page.getByText("Uw collega’s zien dat u aan deze zaak werkt.").waitFor();
    await bijSam.page.goto(`${pad}/gesprek`);
    await bijSam.page.getByText(/Noor Visser werkt sinds .* aan deze zaak/).waitFor();
    await bijSam.page.getByLabel("Ja", { exact: true }).check();
    await bijSam.page.getByLabel("Wat is er besproken?").fill(lang);

    await bijNoor.page.getByLabel("Telefoon", { exact: true }).check();
    await bijNoor.page.getByLabel("Gesproken, en hulp aangeboden").check();
    await bijNoor.page.getByLabel("Notitie").fill("Belt morgen terug <b>");
    await bijNoor.page.getByRole("button", { name: "Leg vast" }).click();
    await bijNoor.page.getByRole("heading", { name: "Contact vastgelegd" }).waitFor();

    await bijSam.page.getByRole("button", { name: "Opslaan" }).click();
    await bijSam.page.getByRole("heading", { name: "Intussen is deze zaak gewijzigd" }).waitFor();
    await bijSam.page.getByText("Schreef erbij: Belt morgen terug <b>").waitFor();
    await bijSam.page.getByText('Zij zei "<script>alert(1)</script>"').waitFor();
    await expectGood(bijSam.page);
    expect(await bijSam.gesprekken()).toEqual([]);
    // Impatient: a double click is one conversation.
    await bijSam.page.getByRole("button", { name: "Sla toch op" }).dblclick();
    await bijSam.page.getByText("Het gesprek is vastgelegd.").waitFor();
    expect(await bijSam.gesprekken()).toMatchObject([{ details: { toelichting: lang } }]);
    expect((await showZaak(sam.ctx, { id: zaak })).contactpogingen).toMatchObject([
      { notitie: "Belt morgen terug <b>" },
    ]);

    // The session ends while Sam writes, in a page of which the first form was sent already.
    await bijSam.page.goto(`${pad}/overdragen`);
    await bijSam.page.getByLabel("Niemand: terug in de lijst van het team").check();
    await bijSam.page.getByLabel("Waarom?").fill("Ik ben er <morgen> niet.");
    await bijSam.context.clearCookies();
    await bijSam.page.getByRole("button", { name: "Draag de zaak over" }).click();
    await bijSam.page.getByRole("heading", { name: "U bent uitgelogd" }).waitFor();
    expect(await bijSam.page.getByText("<morgen>").count()).toBe(0);
    await expectGood(bijSam.page);
    await holdSession(bijSam.context, url, await opnieuw(sam), inboxCookie);
    await bijSam.page.getByRole("button", { name: "Ga verder" }).click();
    await bijSam.page.getByText("Ik ben er <morgen> niet.").waitFor();
    await bijSam.page.getByText("Niemand: terug in de lijst van het team").waitFor();
    await expectGood(bijSam.page);
    await bijSam.page.getByRole("button", { name: "Verstuur" }).click();
    await bijSam.page.getByText("De zaak is overgedragen.").waitFor();
    expect(
      (await showTijdlijn(noor.ctx, { id: zaak, limiet: 100 })).tijdlijn.findLast(
        ({ soort }) => soort === "toegewezen",
      ),
    ).toMatchObject({
      soort: "toegewezen",
      details: { toelichting: "Ik ben er <morgen> niet." },
    });
  });

  it("counts a visit once at the door where the answer got lost, and beside that of a colleague", async () => {
    const { medewerker, open, pad, zaak } = await start();
    const [noor, sam] = [await medewerker("wijkteam", "Noor Visser"), await medewerker("wijkteam", "Sam Bos")];
    const { page, context } = await open(noor, telefoon);
    await page.goto(pad);
    await page.getByLabel("Huisbezoek", { exact: true }).check();
    await page.getByLabel("Niet gesproken, wel hulp aangeboden").check();
    await page.getByLabel("Notitie").fill("Kaart in de bus");
    // It reaches the server; the connection breaks before the answer is back.
    let sent = 0;
    await context.route(`${pad}/contact`, async (route) => {
      sent += 1;
      if (sent > 1) return await route.continue();
      await route.fetch();
      await context.setOffline(true);
      return await route.abort();
    });
    await page.getByRole("button", { name: "Leg vast" }).click();
    await page.getByText("1 contact wacht nog op verzending.").waitFor();
    const contact = {
      soort: "Telefoon",
      bereikt: false,
      datum: "2026-11-03",
      dagdeel: "Ochtend",
      aanbod: true,
    } as const;
    await recordContactpoging(sam.ctx, { zaak, medewerker: sam.uuid, ...contact });
    await context.setOffline(false);
    await page.getByText("Verstuurd: Huisbezoek, Putsebocht 1.").waitFor();
    expect(sent).toBe(2);
    await page.getByRole("link", { name: "Bekijk de zaak" }).click();
    await page.getByText(/Sam Bos legde .* ook contact vast/).waitFor();
    const { contactpogingen } = await showZaak(noor.ctx, { id: zaak });
    expect(contactpogingen.map(({ soort }) => soort).toSorted()).toEqual(["Huisbezoek", "Telefoon"]);
  });

  it("goes from today to a closed zaak by keyboard alone, with a contact in three actions", async () => {
    const { medewerker, open, url, zaak } = await start();
    const noor = await medewerker("wijkteam", "Noor Visser");
    const { page } = await open(noor);
    const tabTo = async (target: Locator): Promise<number> => {
      for (let pressed = 0; pressed < 60; pressed += 1) {
        if (
          (await target.count()) > 0 &&
          (await target.first().evaluate((it) => it === it.ownerDocument.activeElement))
        ) {
          return pressed;
        }
        await page.keyboard.press("Tab");
      }
      throw new Error(`not reached by Tab: ${target}`);
    };
    await page.goto(`${url}/inbox`);
    await tabTo(page.getByRole("main").getByRole("link", { name: /Putsebocht 1/ }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Putsebocht 1", level: 1 }).waitFor();

    expect(await tabTo(page.getByLabel("Huisbezoek", { exact: true }))).toBeLessThan(20);
    // One: the kind. Two: what came of it. Three: save.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Contact vastgelegd" }).waitFor();
    await expectGood(page);

    await tabTo(page.getByRole("link", { name: "Sluit de zaak" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Zaak sluiten" }).waitFor();
    await tabTo(page.getByLabel("(Budget)advies en/of quick fix"));
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Klopt dit?" }).waitFor();
    await page.getByRole("cell", { name: /Afgehandeld/ }).waitFor();
    await expectGood(page);
    await tabTo(page.getByRole("button", { name: "Sluit de zaak" }));
    await page.keyboard.press("Enter");
    await page.getByText("De zaak is gesloten. De partners krijgen bericht.").waitFor();
    expect(await showZaak(noor.ctx, { id: zaak })).toMatchObject({
      resultaat: "(Budget)advies en/of quick fix",
      contactpogingen: [{ soort: "Telefoon", bereikt: true, aanbod: true }],
    });
  });
});
