import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession, localLogin, logIn } from "../support/portal-login.ts";
import { makeTown } from "../support/town.ts";
import { bezoek, ingelogdePartner, invulling, luister } from "./signaal-world.ts";

const adres = "/portaal/signalen/nieuw/P-20261103-ABCDEFGHJK";

async function landlord() {
  const town = await makeTown("sqlite", { settings: localLogin });
  const partner = await ingelogdePartner(town.base);
  const web = bezoek(town.app, partner);
  const csrf = await web.csrf();
  const aantal = async () => (await town.base.db.read.q.selectFrom("signalen").select("id").execute()).length;
  /** The session of the page ends, as it does after a while. */
  const vergeet = async () => void (await town.base.db.write((trx) => trx.q.deleteFrom("sessies").execute()));
  return { town, partner, web, csrf, aantal, vergeet };
}

describe("a form that was filled in before the session ended, without scripts", () => {
  it("says to log in in another tab, and how to go on", async () => {
    const { web, csrf, vergeet } = await landlord();
    await vergeet();
    const { status, text } = await web.post(adres, { ...invulling(), csrf, actie: "verstuur" });
    expect(status).toBe(401);
    expect(text).toContain("<h1>U bent niet ingelogd</h1>");
    expect(text).toContain(`href="/portaal/inloggen?naar=${encodeURIComponent(adres)}"`);
    expect(text).not.toContain("Hoofdmenu");
  });

  it("comes back as it was when it is sent again in a new session, and then goes in", async () => {
    const { town, partner, csrf, vergeet, aantal } = await landlord();
    await vergeet();
    const web = bezoek(town.app, { cookie: `seinhuis=${await logIn(town.base, partner.id)}` });
    const again = await web.post(adres, { ...invulling(), csrf, actie: "verstuur" });
    expect(again.status).toBe(403);
    expect(again.text).toContain("Er is nog niets verstuurd.");
    expect(again.text).toContain('name="achternaam" value="Dijk"');
    expect(await aantal()).toBe(0);
    const fresh = /name="csrf" value="([^"]+)"/.exec(again.text)?.[1] ?? "";
    expect((await web.post(adres, { ...invulling(), csrf: fresh, actie: "verstuur" })).status).toBe(303);
    expect(await aantal()).toBe(1);
  });
});

describe.skipIf(noBrowser)("a form that somebody is filling in", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function open() {
    const world = await landlord();
    const url = await luister(world.town.app);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await holdSession(context, url, world.partner.sleutel);
    const page = await context.newPage();
    await page.goto(url + adres);
    await fill(page);
    const stuur = page.locator("button[value=verstuur]");
    return { ...world, url, context, page, stuur, alert: page.getByRole("alert") };
  }

  async function fill(page: Page): Promise<void> {
    const { gemeentecode: _chosen, signaaldatum: _day, pogingen: _one, herinneringen: _two, ...fields } = invulling();
    for (const [name, value] of Object.entries(fields)) {
      const control = page.locator(`form[data-controle] [name="${name}"]:not([type=hidden])`).first();
      if (name === "poging-1-soort") await control.selectOption(value);
      else if (name === "bezwaar" || name === "crisis") await page.check(`[name="${name}"][value="${value}"]`);
      else if (name === "herinnering-1-aanbod") await control.check();
      else await control.fill(value);
    }
  }

  it("stays when the session ends, and goes in after a log-in in another tab", async () => {
    const { page, stuur, alert, vergeet, context, town, partner, url, aantal } = await open();
    await vergeet();
    await stuur.click();
    await alert.getByText("U bent uitgelogd. Wat u invulde staat er nog.").waitFor();
    expect(await page.inputValue("[name=achternaam]")).toBe("Dijk");
    const link = alert.getByRole("link");
    expect([await link.getAttribute("href"), await link.getAttribute("target")]).toEqual([
      "/portaal/inloggen",
      "_blank",
    ]);
    expect(await findViolations(page)).toEqual([]);
    await holdSession(context, url, await logIn(town.base, partner.id));
    await stuur.click();
    await page.waitForURL(/\/ontvangen$/);
    expect(await aantal()).toBe(1);
  });

  it("says while it is filled in that the session ended", async () => {
    const { page, alert, vergeet } = await open();
    await vergeet();
    await page.fill("[name=straatnaam]", "Putsebocht");
    await page.locator("[name=straatnaam]").blur();
    await alert.getByText("U bent uitgelogd.").waitFor();
    expect(await page.inputValue("[name=achternaam]")).toBe("Dijk");
  });

  it("is not sent for another organisation that logged in meanwhile", async () => {
    const { stuur, alert, vergeet, context, town, url, aantal } = await open();
    await vergeet();
    const other = await ingelogdePartner(town.base, "Huur", "Een ander");
    await holdSession(context, url, other.sleutel);
    await stuur.click();
    await alert.waitFor();
    expect(await aantal()).toBe(0);
  });

  it("stays without a connection, and says that it is being sent", async () => {
    const { page, stuur, alert, context, aantal } = await open();
    await context.setOffline(true);
    await stuur.click();
    await alert.getByText("Geen verbinding. Wat u invulde staat er nog.").waitFor();
    expect(await page.inputValue("[name=achternaam]")).toBe("Dijk");
    await context.setOffline(false);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/signalen/nieuw/*", async (route) => {
      await held;
      await route.continue();
    });
    await stuur.click();
    await page.getByRole("status").getByText("Uw signaal wordt verstuurd…").waitFor();
    expect(await stuur.getAttribute("aria-disabled")).toBe("true");
    release();
    await page.waitForURL(/\/ontvangen$/);
    expect(await aantal()).toBe(1);
  });

  it("leads back to what was sent, also under a kenmerk of one's own", async () => {
    const { page, stuur, aantal } = await open();
    await page.fill("[name=kenmerk]", "woning 1, november");
    await stuur.click();
    await page.waitForURL(/\/ontvangen$/);
    await page.goBack();
    await page.waitForURL(/\/ontvangen\?eerder$/);
    await page.getByRole("heading", { name: "Dit signaal heeft u al verstuurd" }).waitFor();
    expect(await aantal()).toBe(1);
  });
});
