import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { makeBewijsPdf } from "../../src/proof/make-bewijs-pdf.ts";
import { describeSignaal } from "../../src/proof/woorden-rules.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { makeTown, signaal } from "../support/town.ts";
import { payloadOf } from "./build.ts";

const shots = process.env.SCREENSHOTS;

describe.skipIf(noBrowser)("the check page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser?.close());

  it.each([
    [390, "light"],
    [1280, "dark"],
    ...(shots
      ? ([
          [1280, "light"],
          [390, "dark"],
        ] as const)
      : []),
  ] as const)("checks a PDF without scripts, %i wide and %s", async (width, colorScheme) => {
    const town = await makeTown("sqlite");
    const partner = await town.partner("Huur", "Woonbron");
    const { id } = (await partner.post("/v1/signalen", signaal("P-1"))).body;
    const jws = (await partner.get(`/v1/signalen/${id}/ontvangstbewijs`)).body as string;
    const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-controle-"));
    const server = serve({ fetch: town.app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    onTestFinished(() => {
      server.close();
      rmSync(folder, { recursive: true });
    });
    const file = path.join(folder, "bewijs.pdf");
    writeFileSync(file, await makeBewijsPdf(payloadOf(jws), describeSignaal(payloadOf(jws)), jws));
    const { port } = server.address() as { port: number };

    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    onTestFinished(() => page.close());
    const look = async (name: string) => {
      if (shots)
        await page.screenshot({ path: `${shots}/controle-${name}-${width}-${colorScheme}.png`, fullPage: true });
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    };
    await page.goto(`http://127.0.0.1:${port}/controle`);
    expect(await page.getByLabel("Naam", { exact: true }).isVisible()).toBe(false);
    await look("leeg");
    await page.getByRole("button", { name: "Controleer het bewijs" }).click();
    await page.getByRole("alert").waitFor();
    await look("fout");
    await page.getByLabel("Naam", { exact: true }).fill("A.B. van Dijk");
    for (const [label, value] of [
      ["Dag", "15"],
      ["Maand", "6"],
      ["Jaar", "1985"],
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    await page.getByLabel("Postcode").fill("3073HE");
    await page.getByLabel("Huisnummer en toevoeging").fill("12");
    await page.getByLabel("Kies het bestand").setInputFiles(file);
    await page.getByRole("button", { name: "Controleer het bewijs" }).click();
    await page.getByRole("heading", { level: 1, name: "Dit bewijs is echt" }).waitFor();
    expect(await page.getByText("Ja, het bewijs gaat over de naam").count()).toBe(1);
    expect(await page.getByText("Nee, het adres dat u invulde").count()).toBe(1);
    expect(page.url()).toBe(`http://127.0.0.1:${port}/controle`);
    await look("echt");
  });
});
