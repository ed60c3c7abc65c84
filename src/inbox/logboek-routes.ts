import { Hono } from "hono";
import { enterInbox } from "../access/inbox-sessie.ts";
import type { LogRegel } from "../audit/audit-view.ts";
import { exportAudit } from "../audit/export-audit.ts";
import { listAudit } from "../audit/list-audit.ts";
import { listWie } from "../audit/list-wie.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { csvLines } from "../platform/csv-text.ts";
import { logboekPage } from "./logboek-page.ts";
import { readVraag } from "./logboek-vraag.ts";
import { detailTekst } from "./logboek-woorden.ts";
import { handelingTekst, logboekKolommen, wieTeksten } from "./teksten-logboek.ts";

type Base = Omit<Context, "actor">;

const perBladzijde = 50;

/** Who did what in the municipality: to look through, and to take along as a file. */
export function logboekRoutes(base: Base): Hono {
  const app = new Hono();
  app.get("/logboek", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "audit:lezen");
    const zoek = new URL(c.req.url).searchParams;
    const vraag = readVraag(zoek, localDay(base.clock.now()));
    const wie = await listWie(ctx);
    if (vraag.filter === null) return logboekPage(sessie, { ...vraag, wie, pagina: null });
    const gevraagd = { filter: vraag.filter, na: zoek.get("na"), limiet: perBladzijde };
    try {
      return logboekPage(sessie, { ...vraag, wie, pagina: await listAudit(ctx, gevraagd) });
    } catch (error) {
      const fouten = periodeFouten(error);
      return logboekPage(sessie, { ...vraag, fouten, wie, pagina: null });
    }
  });
  app.get("/logboek/bestand", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "audit:lezen");
    const vraag = readVraag(new URL(c.req.url).searchParams, localDay(base.clock.now()));
    const { filter } = vraag;
    if (filter === null) return logboekPage(sessie, { ...vraag, wie: await listWie(ctx), pagina: null });
    const bytes = toCsv(await exportAudit(ctx, filter));
    return new Response(ReadableStream.from(bytes) as ConstructorParameters<typeof Response>[0], {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="logboek-${filter.van}-${filter.tot}.csv"`,
        "Cache-Control": "no-store",
      },
    });
  });
  return app;
}

/** What is wrong with the period, at its last day; anything else is not for the form. */
function periodeFouten(error: unknown): { name: string; text: string }[] {
  if (!(error instanceof Probleem) || error.status !== 400) throw error;
  const fouten = error.fouten.filter(({ veld }) => veld === "/tot");
  if (fouten.length === 0) throw error;
  return fouten.map(({ melding }) => ({ name: "tot", text: melding }));
}

async function* toCsv(pages: AsyncGenerator<LogRegel[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`\ufeff${csvLines([logboekKolommen])}`);
  for await (const regels of pages) yield encoder.encode(csvLines(regels.map(cells)));
}

const cells = ({ op, wie, handeling, onderwerp, details }: LogRegel): string[] => [
  Temporal.Instant.from(op)
    .toZonedDateTimeISO("Europe/Amsterdam")
    .toPlainDateTime()
    .toString({ smallestUnit: "second" }),
  wieTeksten[wie.soort],
  wie.naam ?? "",
  wie.id,
  handelingTekst(handeling),
  handeling,
  onderwerp?.id ?? "",
  detailTekst(details),
];
