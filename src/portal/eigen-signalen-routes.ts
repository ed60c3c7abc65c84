import { Hono } from "hono";
import { enterPortal } from "../access/portal-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { explainSignaal } from "../explain-signaal.ts";
import { listSignalen, showSignaalRegel, signaalstanden } from "../intake/list-signalen.ts";
import { readSignaal } from "../intake/read-signaal.ts";
import { showEigenPersoon } from "../intake/show-eigen-persoon.ts";
import { withdrawSignaal } from "../intake/withdraw-signaal.ts";
import { intrekkingsredenen } from "../law/lists.ts";
import { readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { bewijsformaten } from "../proof/formaat-rules.ts";
import { makeBewijsPdf } from "../proof/make-bewijs-pdf.ts";
import { proveSignaal } from "../proof/prove-signaal.ts";
import { describeSignaal } from "../proof/woorden-rules.ts";
import { intrekPage, signaalPage } from "./eigen-signaal-page.ts";
import { signalenPage } from "./eigen-signalen-page.ts";
import { download } from "./levering-bestanden.ts";

const perBladzijde = 50;

/** Own signals: the list, one of them, its proof, and taking it back. */
export function eigenSignalenRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/signalen", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const stand = signaalstanden.find((item) => item === c.req.query("stand")) ?? null;
    const kenmerk = (c.req.query("kenmerk") ?? "").trim().normalize("NFC").slice(0, 64);
    const vraag = { stand, kenmerk: kenmerk === "" ? null : kenmerk, na: c.req.query("na"), limiet: perBladzijde };
    return signalenPage(sessie, { stand, kenmerk }, await listSignalen(ctx, vraag));
  });
  app.get("/signalen/:id", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const id = c.req.param("id");
    const regel = await showSignaalRegel(ctx, id);
    const [signaal, uitleg] = [await readSignaal(ctx, id), await explainSignaal(ctx, { id })];
    return signaalPage(sessie, regel, { signaal, persoon: await showEigenPersoon(ctx, id), uitleg });
  });
  app.get("/signalen/:id/bewijs", async (c) => {
    const { ctx } = await enterPortal(base, c.req.raw);
    const { bewijs, jws } = await proveSignaal(ctx, c.req.param("id"));
    const naam = `ontvangstbewijs-${bewijs.signaal}`;
    if (c.req.query("formaat") === "jose") return download(jws, bewijsformaten.jose, `${naam}.jws`);
    return download(await makeBewijsPdf(bewijs, describeSignaal(bewijs), jws), bewijsformaten.pdf, `${naam}.pdf`);
  });
  app.get("/signalen/:id/intrekken", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    return intrekPage(sessie, await showSignaalRegel(ctx, c.req.param("id")));
  });
  app.post("/signalen/:id/intrekken", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const id = c.req.param("id");
    const reden = intrekkingsredenen.find((item) => item === form.get("reden"));
    if (!reden) return intrekPage(sessie, await showSignaalRegel(ctx, id), "Kies waarom u het signaal intrekt.");
    await withdrawSignaal(ctx, { id, reden });
    return seeOther(`/portaal/signalen/${id}`);
  });
  return app;
}
