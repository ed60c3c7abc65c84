import type { Response as Answer, Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { luister } from "../portal/signaal-world.ts";
import { findViolations, noBrowser, openBrowser } from "../support/browser.ts";
import { holdSession } from "../support/portal-login.ts";
import { deel } from "./deel.ts";
import { makeVol, paginasVan } from "./toegankelijk-wereld.ts";

/** 400 % of 1280 pixels, and that without enlarging. */
const [smal, breed] = [
  { width: 320, height: 256 },
  { width: 1280, height: 800 },
];
/** With stylesheet and scripts, as they go over the line. */
const zwaarst = 150_000;
describe.skipIf(noBrowser)("every page of the inbox in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser.close());

  async function start() {
    const vol = await makeVol();
    const { town, medewerker } = vol;
    const url = await luister(town.app);
    const zonderTeam = await medewerker("wijkteam", "Wim Wijk");
    const { uuid } = zonderTeam;
    await town.base.db.write(({ q }) =>
      q.updateTable("medewerkers").set({ team_id: null }).where("uuid", "=", uuid).execute(),
    );
    const mensen = {
      ...{ wijkteam: vol.wie, regisseur: vol.regisseur, zonderTeam, niemand: null },
      leeg: await medewerker("wijkteam", "Lotte Leeg", "Noord"),
      controleur: await medewerker("controleur", "Chris Controle"),
      beleid: await medewerker("beleid", "Bo Beleid"),
    };
    const contexten = new Map<string, BrowserContext>();
    const vreemd: string[] = [];
    const fouten: string[] = [];
    const open = async (wie: string): Promise<Page> => {
      let context = contexten.get(wie);
      if (!context) {
        context = await browser.newContext({ viewport: smal, colorScheme: "dark" });
        const sleutel = mensen[wie as keyof typeof mensen]?.sleutel;
        if (sleutel) await holdSession(context, url, sleutel, "seinhuis-inbox");
        context.on("request", (asked) => void (asked.url().startsWith(url) || vreemd.push(asked.url())));
        context.on("weberror", (error) => fouten.push(error.error().message));
        contexten.set(wie, context);
      }
      return context.pages()[0] ?? (await context.newPage());
    };
    return { ...vol, url, open, vreemd, fouten };
  }

  /** Small and by night with all that axe knows; wide by day, where asked for, what can differ there. */
  async function expectGood(page: Page, overdag = false): Promise<void> {
    const naam = new URL(page.url()).pathname + new URL(page.url()).search;
    const steekUit = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    const dubbel =
      "[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)";
    const bezwaren: unknown[] = [...(await findViolations(page)), ...((await page.evaluate(dubbel)) as string[])];
    bezwaren.push(await page.evaluate(steekUit));
    await page.setViewportSize(breed);
    bezwaren.push(await page.evaluate(steekUit));
    if (overdag) {
      await page.emulateMedia({ colorScheme: "light" });
      const asked = "axe.run({ runOnly: ['color-contrast', 'target-size'], resultTypes: ['violations'] })";
      const { violations } = (await page.evaluate(asked)) as { violations: unknown[] };
      bezwaren.push(...violations.map((violation) => JSON.stringify(violation)));
      await page.emulateMedia({ colorScheme: "dark" });
    }
    await page.setViewportSize(smal);
    expect([naam, ...bezwaren]).toEqual([naam, 0, 0]);
  }

  it("is accessible, fits, is light and asks nothing of another host", { timeout: 600_000 }, async () => {
    const wereld = await start();
    const { town, url, open, zaak, dicht, gaat, team, wie, signalen, vreemd, fouten } = wereld;
    const gewogen = new Map<string, Promise<number>>();
    const weegDeel = async (pad: string): Promise<number> => {
      const deelVan = await town.app.request(pad, { headers: { "Accept-Encoding": "gzip" } });
      return (await deelVan.arrayBuffer()).byteLength;
    };
    const gewichtVan = async (pagina: string): Promise<number> => {
      const delen = [...pagina.matchAll(/(?:href|src)="(\/web\/[^"]+)"/g)].map(([, pad = ""]) => {
        gewogen.set(pad, gewogen.get(pad) ?? weegDeel(pad));
        return gewogen.get(pad);
      });
      return (await Promise.all(delen)).reduce<number>((sum, bytes) => sum + (bytes ?? 0), Buffer.byteLength(pagina));
    };
    const ga = async (rol: string, pad: string, status = 200, overdag = false): Promise<void> => {
      const page = await open(rol);
      const answer = (await page.goto(url + pad)) as Answer;
      expect([pad, answer.status()]).toEqual([pad, status]);
      const gewicht = await gewichtVan(await answer.text());
      expect([pad, gewicht, gewicht < zwaarst]).toEqual([pad, gewicht, true]);
      await expectGood(page, overdag);
    };

    const paginas = await paginasVan(wereld);
    expect(paginas.length).toBeGreaterThan(50);
    for (const [rol, pad] of paginas) await deel(pad, () => ga(rol, pad));

    const hand = `/inbox/regie/herverdelen/hand?vanTeam=${team}&naarTeam=${await town.team("Zuid")}&toon=ja`;
    for (const [rol, pad, status] of [
      ["wijkteam", "/inbox"],
      ["leeg", "/inbox"],
      ["leeg", "/inbox/zaken"],
      ["wijkteam", "/inbox/zaken?crisis=ja&band=hoog"],
      ["wijkteam", "/inbox/zaken?status=gesloten"],
      ["wijkteam", `/inbox/zaken/${zaak}`],
      ["wijkteam", `/inbox/zaken/${dicht}`],
      ["wijkteam", `/inbox/zaken/${gaat}`],
      ["wijkteam", `/inbox/zaken/${dicht}/gesprek`],
      ["wijkteam", "/inbox/regie", 403],
      ["wijkteam", `/inbox/zaken/${newUuid()}`, 404],
      ["beleid", "/inbox/cijfers?periode=dit-jaar"],
      ["controleur", "/inbox/logboek?van=1-13-2026", 422],
      ["regisseur", "/inbox/regie/beleid/termijnAanpassingen/wijzig"],
      ["regisseur", "/inbox/regie/beleid/werkafspraken/wijzig"],
      ["regisseur", "/inbox/regie/beleid/prioriteitGewichten/wijzig"],
      ["regisseur", "/inbox/regie/partners/nieuw?soort=Zorg"],
      ["regisseur", hand],
      ["regisseur", `${hand}&aantal=x`, 422],
      ["regisseur", "/inbox/regie/herverdelen/regels?toon=ja"],
    ] as const) {
      await deel(`${rol} ${pad}`, () => ga(rol, pad, status, true));
    }

    const geweigerd = async (page: Page, knop: string): Promise<void> => {
      await page.getByRole("button", { name: knop, exact: true }).last().click();
      await page.getByRole("alert", { name: /niet goed/ }).waitFor();
      expect(await page.locator(":focus").getAttribute("role")).toBe("alert");
      await expectGood(page);
    };
    for (const [rol, pad, knop] of [
      ["wijkteam", "/inbox/zaken?crisis=ja", "Wijs toe"],
      ["wijkteam", `/inbox/zaken/${zaak}/contact`, "Leg vast"],
      ["wijkteam", `/inbox/zaken/${zaak}/splitsen`, "Haal de signalen eruit"],
      ["wijkteam", `/inbox/zaken/${zaak}/afsluiten`, ""],
      ["wijkteam", `/inbox/zaken/${zaak}/overdragen`, ""],
      ["wijkteam", `/inbox/zaken/${zaak}/signalen/${signalen.huur}/stoppen`, ""],
      ["regisseur", "/inbox/regie/teams/nieuw", ""],
      ["regisseur", "/inbox/regie/medewerkers/nieuw", ""],
      ["regisseur", `/inbox/regie/medewerkers/${wie.uuid}/afwezig`, ""],
      ["regisseur", "/inbox/regie/brieven/nieuw", ""],
    ] as const) {
      await deel(`refused: ${pad}`, async () => {
        const page = await open(rol);
        await page.goto(url + pad);
        const eerste = page.locator("main form[method=post] .utrecht-button--primary-action:not([tabindex])").last();
        await geweigerd(page, knop || (await eerste.innerText()));
      });
    }

    await deel("the text of a letter, refused and ready to print", async () => {
      const page = await open("wijkteam");
      await page.goto(`${url}/inbox/zaken/${zaak}/brief`);
      await page.getByRole("button", { name: "Maak de tekst" }).click();
      await expectGood(page);
      await geweigerd(page, "Maak klaar om te printen");
      await page.getByLabel("De tekst").fill("Beste bewoner,\n\nBel ons op 010 123 45 67.");
      await page.getByRole("button", { name: "Maak klaar om te printen" }).click();
      await page.getByRole("button", { name: "Print", exact: true }).waitFor();
      await expectGood(page);
    });

    await deel("how a text of the municipality will read", async () => {
      const page = await open("regisseur");
      await page.goto(`${url}/inbox/regie/brieven`);
      await page.getByRole("link", { name: "Tweede brief" }).click();
      await page.getByRole("button", { name: "Bekijk voorbeeld" }).click();
      await page.getByRole("heading", { name: "Voorbeeld" }).waitFor();
      await expectGood(page);
    });

    await deel("what a colleague did meanwhile", async () => {
      const page = await open("wijkteam");
      await page.goto(`${url}/inbox/zaken/${zaak}/gesprek`);
      await recordContactpoging(wereld.regisseur.ctx, {
        ...{ zaak, medewerker: wereld.regisseur.uuid, soort: "Telefoon", bereikt: true, datum: "2026-11-05" },
        ...{ dagdeel: "Ochtend", aanbod: true, notitie: "N".repeat(120) },
      });
      await page.locator("main input[name=hulp]").first().check();
      await page.locator("main form[method=post] .utrecht-button--primary-action").last().click();
      await page.getByText("Intussen is deze zaak gewijzigd").first().waitFor();
      await expectGood(page);
    });

    await deel(
      "by keyboard: past the menu in one step, everything in its order and seen, and out at the end",
      async () => {
        const page = await open("wijkteam");
        await page.setViewportSize(breed);
        for (const pad of ["/inbox", `/inbox/zaken/${zaak}`, `/inbox/zaken/${zaak}/afsluiten`]) {
          await page.goto(url + pad);
          await page.evaluate("document.activeElement.blur()");
          await page.keyboard.press("Tab");
          expect(await page.locator(":focus").innerText()).toBe("Naar de inhoud");
          const doos = await page.locator(":focus").boundingBox();
          expect([pad, (doos?.y ?? -1) >= 0 && (doos?.height ?? 0) > 20]).toEqual([pad, true]);
          const stap = `(() => { const all = [...document.querySelectorAll("*")]; const at = document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          return { op: all.indexOf(at), naam: at.textContent.trim(), rand: outlineStyle === "none" ? 0 : parseFloat(outlineWidth) }; })()`;
          let vorige = -1;
          for (let keer = 0; keer < 200; keer++) {
            const { op, naam, rand } = (await page.evaluate(stap)) as { op: number; naam: string; rand: number };
            expect([pad, naam, op > vorige, rand >= 2]).toEqual([pad, naam, true, true]);
            if (naam === "Handleiding") break;
            vorige = op;
            await page.keyboard.press("Tab");
          }
          expect(await page.locator(":focus").innerText()).toBe("Handleiding");
          await page.goto(url + pad);
          await page.keyboard.press("Tab");
          await page.keyboard.press("Enter");
          expect(await page.locator(":focus").getAttribute("id")).toBe("inhoud");
        }
      },
    );

    expect([vreemd, fouten]).toEqual([[], []]);
  });
});
