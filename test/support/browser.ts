import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));

/** Why the browser tests cannot run here; null when they can. REQUIRE_BROWSER=1 makes it a failure. */
export const noBrowser: string | null = executablePath ? null : "no Chromium found: set CHROMIUM to its path";
if (noBrowser && process.env.REQUIRE_BROWSER === "1") throw new Error(noBrowser);

const patience = 120_000;

export async function openBrowser(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath, args });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    // As long as a test may take: a machine that is shared can be very slow for a while.
    context.setDefaultTimeout(patience);
    return context;
  };
  return browser;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Violation = { id: string; nodes: { html: string }[] };

/** Runs all of axe on a page with everything opened; one line per violation. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
  // A page that is looked at twice has it already.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
  const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
    violations: Violation[];
  };
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
