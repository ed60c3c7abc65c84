import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { maakAfwezig, makeRegie } from "./regie-world.ts";

const telefoon: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: "dark" };
const lang = "Wijkteam-Kralingen-Crooswijk-en-de-hele-lange-Bergse-Plassenbuurt <script>alert(1)</script>";

describe.skipIf(noBrowser)("regie in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function open(options: BrowserContextOptions) {
    const world = await makeRegie();
    const { town, base, regisseur, noor, zaken } = world;
    const gebieden = [{ soort: "postcode" as const, van: "3061", tot: "3069" }];
    const { id } = await registerTeam(systeem(base, "test"), {
      gemeentecode: "0599",
      naam: lang,
      capaciteit: 2,
      gebieden,
    });
    await assignZaak(regisseur.ctx, { zaak: zaken[0], behandelaar: noor.uuid, team: id });
    for (const zaak of zaken.slice(1, 3)) await assignZaak(regisseur.ctx, { zaak, team: id });
    await maakAfwezig(base, noor.uuid);
    base.clock.set("2026-11-09T09:00:00.000Z");
    await maakAfwezig(base, noor.uuid, "2026-11-09", "2026-11-10");
    const sleutel = (await world.medewerker("regisseur", "Bo Regisseur")).sleutel;
    const url = await luister(town.app);
    const context = await browser.newContext(options);
    await holdSession(context, url, sleutel, "seinhuis-inbox");
    return { ...world, page: await context.newPage(), url: `${url}/inbox/regie`, team: id };
  }

  async function expectGood(page: Page): Promise<void> {
    expect([page.url(), await findViolations(page)]).toEqual([page.url(), []]);
    const out = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect([page.url(), await page.evaluate(out)]).toEqual([page.url(), 0]);
  }

  async function goTo(page: Page, url: string, status = 200): Promise<void> {
    expect([url, (await page.goto(url))?.status()]).toEqual([url, status]);
    await expectGood(page);
  }

  it("is good on every page and in every state on a telephone by night", async () => {
    const { page, url, team, noor, town } = await open(telefoon);
    const hand = `/herverdelen/hand?vanTeam=${team}&naarTeam=${await town.team("Zuid")}`;
    for (const pad of [
      "",
      "/teams",
      `/teams/${team}?gedaan=gewijzigd`,
      `/teams/${team}/wijzigen`,
      "/medewerkers",
      `/medewerkers/${noor.uuid}`,
      `/medewerkers/${noor.uuid}/wijzigen`,
      `/medewerkers/${noor.uuid}/uitschrijven`,
      "/herverdelen?verplaatst=3",
      "/herverdelen/regels?toon=ja",
      "/herverdelen/hand",
      `${hand}&toon=ja`,
    ]) {
      await goTo(page, url + pad);
    }
  });

  it("is good when a form is refused", async () => {
    const { page, url, team, noor } = await open(telefoon);
    await goTo(page, `${url}/herverdelen/hand?vanTeam=${team}&naarTeam=${team}&toon=ja&aantal=x`, 422);
    for (const pad of ["/teams/nieuw", "/medewerkers/nieuw", `/medewerkers/${noor.uuid}/afwezig`]) {
      await page.goto(url + pad);
      await page.locator("main form button[type=submit]:not([tabindex])").last().click();
      await page.getByRole("heading", { name: /^Er (is|zijn) nog/ }).waitFor();
      await expectGood(page);
    }
  });

  it.each([
    ["a desk by day", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
    ["400 %", { viewport: { width: 320, height: 256 } }],
  ] satisfies [string, BrowserContextOptions][])("is good where it is widest on %s", async (_name, options) => {
    const { page, url, team, noor } = await open(options);
    const hand = `/herverdelen/hand?vanTeam=${team}&naarTeam=${team}&vanMedewerker=${noor.uuid}&toon=ja`;
    for (const pad of ["", `/teams/${team}`, `/teams/${team}/wijzigen`, "/medewerkers", hand])
      await goTo(page, url + pad);
  });

  it("lets a regisseur move zaken by keyboard alone, without scripts", async () => {
    const { page, url, team, town } = await open({ javaScriptEnabled: false });
    await page.goto(`${url}/herverdelen/hand?vanTeam=${team}&naarTeam=${await town.team("Zuid")}`);
    await page.getByLabel("Hoeveel zaken?").fill("2");
    await page.keyboard.press("Enter");
    await page.getByText("2 van 3 zaken gaan over.").waitFor();
    await page.getByLabel("Waarom?").fill("Er zijn te weinig mensen.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("2 zaken zijn verplaatst.").waitFor();
  });
});
