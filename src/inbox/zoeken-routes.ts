import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import { rateLimiter } from "../access/rate-limit.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { type ZoekInvoer, type ZoekSoort, zoekSoorten } from "../contact/search-rules.ts";
import { searchZaken } from "../contact/search-zaken.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer, Probleem, teVeel } from "../errors.ts";
import { type Form, readForm } from "../platform/web/form-body.ts";
import { datumVan } from "../platform/web/form-date.ts";
import { zoekPage } from "./zoeken-page.ts";

/** Of one person: more than anybody types, and too few to try names. */
const perMinuut = 60;

/** Looking for a zaak. What is looked for is posted, so that it is in no address and no log. */
export function zoekenRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  const limit = rateLimiter(perMinuut, base.clock);
  app.get("/zoeken", async (c) => {
    const { sessie } = await enterInbox(base, c.req.raw, "zaken:lezen");
    return zoekPage(sessie, { soort: null, form: { get: () => "" }, fouten: [], gevonden: null });
  });
  app.post("/zoeken", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:lezen");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const soort = zoekSoorten.find((known) => known === form.get("soort"));
    if (soort === undefined) throw ongeldigeInvoer([]);
    const wait = limit(sessie.medewerker.uuid);
    if (wait !== null) throw teVeel(wait);
    try {
      const gevonden = await searchZaken(ctx, readInvoer(soort, form));
      return zoekPage(sessie, { soort, form, fouten: [], gevonden });
    } catch (error) {
      if (!(error instanceof Probleem) || error.status !== 422) throw error;
      return zoekPage(sessie, { soort, form, fouten: error.fouten, gevonden: null }, 422);
    }
  });
  return app;
}

function readInvoer(soort: ZoekSoort, form: Form): ZoekInvoer {
  const van = (naam: string): string => form.get(naam);
  if (soort === "adres") {
    const [postcode, huisnummer] = [van("postcode"), van("huisnummer")];
    return { soort, postcode, huisnummer, huisletter: van("huisletter"), toevoeging: van("toevoeging") };
  }
  if (soort === "persoon") {
    return { soort, achternaam: van("achternaam"), geboortedatum: datumVan(form, "geboortedatum") ?? "" };
  }
  return soort === "kenmerk" ? { soort, kenmerk: van("kenmerk") } : { soort, nummer: van("nummer") };
}
