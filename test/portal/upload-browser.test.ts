import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { makeTown } from "../support/town.ts";
import { ingelogdePartner, luister } from "./signaal-world.ts";
import { bestand } from "./upload-bestand.ts";

const pictures = process.env.PORTAL_PICTURES;

describe.skipIf(noBrowser)("a clerk with a file", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function open(options: BrowserContextOptions = {}) {
    const town = await makeTown("sqlite");
    const { sleutel } = await ingelogdePartner(town.base, "Huur", "Woonbron");
    const url = await luister(town.app);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    await context.addCookies([{ name: "seinhuis", value: sleutel, url }]);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${url}/portaal/leveringen`);
    const aantal = async () => (await town.base.db.read.q.selectFrom("signalen").select("id").execute()).length;
    return { page, context, aantal, faults };
  }

  const file = (tekst: string, name = "november.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(tekst) });
  const counts = async (page: Page) => await page.locator("[data-aantal]").allTextContents();

  async function look(page: Page, name: string): Promise<void> {
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await findViolations(page)).toEqual([]);
    if (!pictures) return;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        await page.screenshot({ path: `${pictures}/upload-${name}-${colorScheme}-${width}.png`, fullPage: true });
      }
    }
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize({ width: 390, height: 844 });
  }

  it("sends 20 rows with 3 faults, mends the report and sends that: all are in", async () => {
    const { page, aantal, faults } = await open();
    await look(page, "lijst-leeg");
    await page.getByRole("link", { name: "Bestand sturen" }).click();
    await look(page, "kiezen");
    await page.setInputFiles("[name=bestand]", file(bestand(20, [3, 9, 15])));
    await page.getByRole("button", { name: "Stuur het bestand" }).click();
    await page.waitForURL(/leveringen\/[\w-]{36}$/);
    expect(await counts(page)).toEqual(["20", "17", "0", "3"]);
    await look(page, "verslag");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Foute rijen als CSV" }).click(),
    ]);
    const report = await readAll(await download.createReadStream());
    expect(report.split(/\r?\n/)[0]).toMatch(/fout"?$/);
    await page.goto(new URL("/portaal/leveringen/nieuw", page.url()).href);
    await page.setInputFiles("[name=bestand]", file(report.replaceAll("30HE", "3073HE"), "verbeterd.csv"));
    await page.getByRole("button", { name: "Stuur het bestand" }).click();
    await page.waitForURL(/leveringen\/[\w-]{36}$/);
    expect(await counts(page)).toEqual(["3", "3", "0", "0"]);
    expect(await aantal()).toBe(20);
    await look(page, "goed");
    await page.goto(new URL("/portaal/leveringen", page.url()).href);
    await look(page, "lijst");
    expect(faults).toEqual([]);
  });

  it("says at once that a file is of another kind, and takes the next", async () => {
    const { page, aantal } = await open();
    await page.getByRole("link", { name: "Bestand sturen" }).click();
    await page.setInputFiles("[name=bestand]", file("x", "foto.jpg"));
    await page.getByRole("button", { name: "Stuur het bestand" }).click();
    await page.locator(".vak--fout:focus").waitFor();
    expect(await page.title()).toBe("Fout: Bestand sturen - Seinhuis");
    await look(page, "ander-soort");
    await page.setInputFiles("[name=bestand]", file(bestand(2, [])));
    await page.getByRole("button", { name: "Stuur het bestand" }).click();
    await page.waitForURL(/leveringen\/[\w-]{36}$/);
    expect(await aantal()).toBe(2);
  });

  it("says after a broken connection to send it again, and then nothing is double", async () => {
    const { page, context, aantal } = await open();
    await page.getByRole("link", { name: "Bestand sturen" }).click();
    await page.setInputFiles("[name=bestand]", file(bestand(3, [])));
    await context.setOffline(true);
    await page.getByRole("button", { name: "Stuur het bestand" }).click();
    await page.getByText("Het sturen is afgebroken").waitFor();
    await look(page, "afgebroken");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Stuur het bestand" }).click();
    await page.waitForURL(/leveringen\/[\w-]{36}$/);
    expect(await aantal()).toBe(3);
  });

  it("keeps the chosen file when the session ends, and says so", async () => {
    const { page, context, aantal } = await open();
    await page.getByRole("link", { name: "Bestand sturen" }).click();
    await page.setInputFiles("[name=bestand]", file(bestand(2, [])));
    const cookies = await context.cookies();
    await context.clearCookies();
    const stuur = page.getByRole("button", { name: "Stuur het bestand" });
    await stuur.click();
    await page.getByRole("alert").getByText("U bent uitgelogd.").waitFor();
    expect(await page.title()).toBe("Fout: Bestand sturen - Seinhuis");
    await context.addCookies(cookies);
    await stuur.click();
    await page.waitForURL(/leveringen\/[\w-]{36}$/);
    expect(await aantal()).toBe(2);
  });

  it("works without scripts", async () => {
    const { page, aantal } = await open({ javaScriptEnabled: false });
    await page.getByRole("link", { name: "Bestand sturen" }).click();
    await page.setInputFiles("[name=bestand]", file(bestand(4, [2])));
    await page.getByRole("button", { name: "Stuur het bestand" }).click();
    await page.waitForURL(/leveringen\/[\w-]{36}$/);
    expect(await counts(page)).toEqual(["4", "3", "0", "1"]);
    expect(await aantal()).toBe(3);
  });
});

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
