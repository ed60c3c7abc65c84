import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newClientKey } from "../../src/access/client-key.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { tuesday } from "../support/world.ts";
import { makePortal, opAdres } from "./portal-world.ts";
import { luister } from "./signaal-world.ts";

const telefoon = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;
const bureau = { viewport: { width: 1280, height: 800 }, colorScheme: "light" } as const;
/** 400 % of 1280 pixels. */
const uitvergroot = { width: 320, height: 256 };

describe.skipIf(noBrowser)("the portal in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function open(options: BrowserContextOptions) {
    const { town, partner } = await makePortal("sqlite");
    const woonbron = await partner("Woningstichting Een Heel Lange Naam Die Toch Op Een Telefoon Moet Passen");
    const url = await luister(town.app);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(url)) faults.push(`asked ${request.url()}`);
    });
    return { town, woonbron, url, page, context, faults };
  }

  async function expectWithin(page: Page, width: number): Promise<void> {
    const out = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect([page.url(), width, await page.evaluate(out)]).toEqual([page.url(), width, 0]);
  }

  /** Nothing that axe has against it by day or night, and nothing that sticks out sideways at any width. */
  async function expectGood(page: Page): Promise<void> {
    for (const { viewport, colorScheme } of [telefoon, bureau]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect([page.url(), colorScheme, await findViolations(page)]).toEqual([page.url(), colorScheme, []]);
      await expectWithin(page, viewport.width);
    }
    await page.setViewportSize(uitvergroot);
    expect([page.url(), uitvergroot.width, await findViolations(page)]).toEqual([page.url(), uitvergroot.width, []]);
    await expectWithin(page, uitvergroot.width);
  }

  it("is good on every page and in every state, on a telephone by night, at a desk by day and at 400 %", {
    timeout: 300_000,
  }, async () => {
    const { town, woonbron, url, page, context, faults } = await open(telefoon);
    await page.goto(`${url}/portaal`);
    await expectGood(page);
    await page.goto(`${url}/portaal/uitnodiging`);
    await expectGood(page);
    await holdSession(context, url, woonbron.sleutel);
    const empty = ["", "/signalen", "/antwoorden", "/overeenkomsten", "/sleutels", "/mis"];
    for (const path of empty) {
      await page.goto(`${url}/portaal${path}`);
      await expectGood(page);
    }
    const { toegevoegdOp: _op, ...jwk } = (await newClientKey(tuesday)).publicJwk;
    const kid = "K".repeat(60);
    expect((await woonbron.post("/portaal/sleutels", { sleutel: JSON.stringify({ ...jwk, kid }) })).status).toBe(303);
    await page.goto(`${url}/portaal/sleutels/${kid}/intrekken`);
    await expectGood(page);
    const id = await woonbron.meld(`KENMERK-${"9".repeat(50)}`);
    await woonbron.meld("K-2", { ...opAdres(2), achterstand: { bedrag: 1, ontstaansdatum: "2026-09-01" } });
    await town.jobs();
    for (const path of [
      "",
      "/signalen",
      `/signalen/${id}`,
      `/signalen/${id}/verbeteren`,
      `/signalen/${id}/intrekken`,
      "/antwoorden",
    ]) {
      await page.goto(`${url}/portaal${path}`);
      await expectGood(page);
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ["with scripts", {}],
    ["without scripts", { javaScriptEnabled: false }],
  ])("lets somebody log in, take a signal back and leave, by keyboard alone, %s", async (_name, options) => {
    const { woonbron, url, page } = await open({ ...telefoon, ...options });
    await woonbron.meld("A-1");
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press("Tab");
        // Between two pages nothing has the focus: then the body is looked at.
        if (name.test(await page.locator("body, :focus").last().innerText())) return;
      }
      throw new Error(`no way by keyboard to ${name}`);
    };
    await page.goto(`${url}/portaal/signalen`);
    await tabTo(/^Inloggen/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/portaal/signalen");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Naar de inhoud");
    await page.keyboard.press("Enter");
    await tabTo(/^A-1$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Signaal A-1" }).waitFor();
    await tabTo(/^Trek dit signaal in$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Signaal A-1 intrekken" }).waitFor();
    await tabTo(/^Trek het signaal in$/);
    await page.keyboard.press("Enter");
    // The refused form begins at what is wrong, and a link there leads to the question.
    await page.getByRole("alert").waitFor();
    expect(await page.locator(":focus").getAttribute("role")).toBe("alert");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    expect(await page.getByLabel("De achterstand is betaald").isChecked()).toBe(true);
    await tabTo(/^Trek het signaal in$/);
    await page.keyboard.press("Enter");
    await page.getByText("3 november 2026. De achterstand is betaald.", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Uitloggen" }).press("Enter");
    await page.waitForURL("**/portaal/inloggen?uit=ja");
    await page.goto(`${url}/portaal/signalen`);
    expect(page.url()).toContain("/portaal/inloggen");
  });

  it("does nothing that another site's page posts", async () => {
    const { woonbron, url, page, context } = await open(bureau);
    const id = await woonbron.meld("A-1");
    await holdSession(context, url, woonbron.sleutel);
    const action = `${url}/portaal/signalen/${id}/intrekken`;
    await context.route("http://boef.example/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<form method="post" action="${action}"><input name="reden" value="betaald"><button>Win</button></form>`,
      }),
    );
    await page.goto("http://boef.example/");
    await page.getByRole("button").click();
    await page.waitForURL(action);
    expect(await page.locator("h1").innerText()).toBe("Dit mag niet");
    await page.goto(`${url}/portaal/signalen/${id}`);
    expect(await page.locator(".stand").first().innerText()).toBe("Bij de gemeente");
  });

  it("is under 150 kB, its stylesheet included", async () => {
    const { woonbron, url, page, context } = await open(bureau);
    for (let at = 1; at <= 50; at++) await woonbron.meld(`A-${at}`, opAdres(at));
    await holdSession(context, url, woonbron.sleutel);
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => bodies.push(response.body()));
    await page.goto(`${url}/portaal/signalen`, { waitUntil: "load" });
    const bytes = Buffer.concat(await Promise.all(bodies)).byteLength;
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(150_000);
  });
});
