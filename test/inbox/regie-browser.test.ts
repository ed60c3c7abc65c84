import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { luister } from "../portal/signaal-world.ts";
import { noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { makeRegie } from "./regie-world.ts";

describe.skipIf(noBrowser)("regie in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  it("lets a regisseur move zaken by keyboard alone, without scripts", async () => {
    const { town, base, regisseur, zaken } = await makeRegie();
    const { id: team } = await registerTeam(systeem(base, "test"), {
      gemeentecode: "0599",
      naam: "Kralingen",
      gebieden: [{ soort: "postcode", van: "3061", tot: "3069" }],
    });
    for (const zaak of zaken.slice(0, 3)) await assignZaak(regisseur.ctx, { zaak, team });
    const url = await luister(town.app);
    const context = await browser.newContext({ javaScriptEnabled: false });
    await holdSession(context, url, regisseur.sleutel, "seinhuis-inbox");
    const page = await context.newPage();
    await page.goto(`${url}/inbox/regie/herverdelen/hand?vanTeam=${team}&naarTeam=${await town.team("Zuid")}`);
    await page.getByLabel("Hoeveel zaken?").fill("2");
    await page.keyboard.press("Enter");
    await page.getByText("2 van 3 zaken gaan over.").waitFor();
    await page.getByLabel("Waarom?").fill("Er zijn te weinig mensen.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("2 zaken zijn verplaatst.").waitFor();
  });
});
