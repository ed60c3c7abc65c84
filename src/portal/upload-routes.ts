import { Hono } from "hono";
import { enterPortal, type PortalSessie } from "../access/portal-sessie.ts";
import { csrfField, hasCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { toLeveringAnswer } from "../intake/answers.ts";
import { listLeveringRegels } from "../intake/list-levering-regels.ts";
import { listLeveringen } from "../intake/list-leveringen.ts";
import { readLevering } from "../intake/read-levering.ts";
import { watchLevering } from "../intake/watch-levering.ts";
import { isUuid, newUuid } from "../platform/ids.ts";
import { readUpload } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { leveringBestanden } from "./levering-bestanden.ts";
import { leveringenLijst } from "./levering-lijst.ts";
import { leveringVerslag } from "./levering-verslag.ts";
import { portalPage } from "./shell.ts";
import { formulierTeksten } from "./teksten-formulier.ts";
import { lijstTeksten, teksten, verslagTeksten } from "./teksten-levering.ts";
import { ontvangUpload } from "./upload-ontvangen.ts";
import { uploadFormulier } from "./upload-pagina.ts";

const lijst = "/portaal/leveringen";
const perPagina = { leveringen: 25, regels: 50 };
/** Room beside the file itself for the hidden fields and the borders between the parts. */
const formBytes = 64 * 1024;

/** Files: choose, send, and what became of them. */
export function uploadRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/leveringen", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const na = c.req.query("na");
    const { leveringen, volgende } = await listLeveringen(ctx, { na, limiet: perPagina.leveringen });
    const main = leveringenLijst({ leveringen: leveringen.map(toLeveringAnswer), volgende, isBegin: na === undefined });
    return portalPage(sessie, { title: lijstTeksten.titel, path: lijst, main });
  });
  app.get("/leveringen/nieuw", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const vervolg = c.req.query("vervolg");
    const eerder = vervolg === undefined ? null : await readLevering(ctx, vervolg);
    return showFormulier(sessie, eerder?.idempotencySleutel ?? newUuid());
  });
  app.post("/leveringen/nieuw", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const { form, file } = await readUpload(c.req.raw, { maxBytes: base.config.maxLeveringBytes + formBytes });
    if (!hasCsrf(sessie, form)) {
      return showFormulier(sessie, newUuid(), { fout: formulierTeksten.verlopenBestand, status: 403 });
    }
    // Whoever has no key from the page gets one: then only going on after a break is not possible.
    const sleutel = sleutelVorm.test(form.get("sleutel")) ? form.get("sleutel") : newUuid();
    const uitkomst = await ontvangUpload(ctx, { sleutel, file });
    if ("uuid" in uitkomst) return seeOther(`${lijst}/${uitkomst.uuid}`);
    return showFormulier(sessie, sleutel, uitkomst);
  });
  app.get("/leveringen/sleutel/:sleutel", async (c) => {
    const { ctx } = await enterPortal(base, c.req.raw);
    const { leveringen } = await listLeveringen(ctx, { sleutel: c.req.param("sleutel"), limiet: 1 });
    const [levering] = leveringen;
    return c.json(levering ? toLeveringAnswer(levering) : null, 200, { "Cache-Control": "no-store" });
  });
  app.get("/leveringen/:id", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    return await showLevering(ctx, sessie, c.req.param("id"), c.req.query("na"));
  });
  app.get("/leveringen/:id/voortgang", async (c) => {
    const { ctx } = await enterPortal(base, c.req.raw);
    const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" };
    return new Response(await watchLevering(ctx, c.req.param("id")), { headers });
  });
  app.route("/", leveringBestanden(base));
  return app;
}

/** What may stand in an Idempotency-Key. */
const sleutelVorm = /^[\x21-\x7e]{1,255}$/;

function showFormulier(sessie: PortalSessie, sleutel: string, refusal?: { fout: string; status: number }): Response {
  const adres = `${lijst}/nieuw`;
  const main = uploadFormulier({ sleutel, csrf: csrfField(sessie), fout: refusal?.fout, adres });
  const crumbs = [{ href: lijst, text: lijstTeksten.titel }];
  const parts = { title: teksten.titel, path: adres, main, crumbs, scripts: ["upload.js"], refused: Boolean(refusal) };
  return portalPage(sessie, parts, refusal?.status ?? 200);
}

async function showLevering(ctx: Context, sessie: PortalSessie, uuid: string, vraagNa?: string): Promise<Response> {
  if (!isUuid(uuid)) throw nietGevonden();
  const na = Number(vraagNa ?? 0);
  const begin = Number.isSafeInteger(na) && na > 0 ? na : 0;
  const levering = toLeveringAnswer(await readLevering(ctx, uuid));
  const regels = { uuid, status: "geweigerd", na: begin, limiet: perPagina.regels } as const;
  const fouten = await listLeveringRegels(ctx, regels);
  return portalPage(sessie, {
    title: verslagTeksten.titel,
    path: `${lijst}/${uuid}`,
    main: leveringVerslag(levering, { ...fouten, isBegin: begin === 0 }),
    crumbs: [{ href: lijst, text: lijstTeksten.titel }],
    ...(levering.status === "bezig" ? { refresh: 5, scripts: ["upload.js"] } : {}),
  });
}
