import { Hono } from "hono";
import { enterPortal } from "../access/portal-sessie.ts";
import type { Context } from "../context.ts";
import { exportRegels } from "../intake/export-regels.ts";
import { bewijsformaten } from "../proof/formaat-rules.ts";
import { makeBewijsPdf } from "../proof/make-bewijs-pdf.ts";
import { proveLevering } from "../proof/prove-levering.ts";
import { describeLevering } from "../proof/woorden-rules.ts";

/** What somebody can take home of a levering: the refused rows to mend, and the proof. */
export function leveringBestanden(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/leveringen/:id/verslag", async (c) => {
    const { ctx } = await enterPortal(base, c.req.raw);
    const uuid = c.req.param("id");
    const formaat = c.req.query("formaat") === "xlsx" ? "xlsx" : "csv";
    const rijen = await exportRegels(ctx, { uuid, status: "geweigerd", formaat, na: 0, limiet: null });
    return download(rijen.stream, rijen.media, `foute-rijen-${uuid}.${formaat}`);
  });
  app.get("/leveringen/:id/bewijs", async (c) => {
    const { ctx } = await enterPortal(base, c.req.raw);
    const { bewijs, jws } = await proveLevering(ctx, c.req.param("id"));
    const naam = `ontvangstbewijs-levering-${bewijs.levering}`;
    if (c.req.query("formaat") === "jose") return download(jws, bewijsformaten.jose, `${naam}.jws`);
    const pdf = await makeBewijsPdf(bewijs, describeLevering(bewijs), jws);
    return download(pdf, bewijsformaten.pdf, `${naam}.pdf`);
  });
  return app;
}

export type Body = string | Uint8Array | ReadableStream<Uint8Array>;

/** A file to keep: never shown in the browser, never kept by a proxy. */
export function download(body: Body, media: string, naam: string): Response {
  return new Response(body as ConstructorParameters<typeof Response>[0], {
    headers: {
      "Content-Type": media,
      "Content-Disposition": `attachment; filename="${naam}"`,
      "Cache-Control": "no-store",
    },
  });
}
