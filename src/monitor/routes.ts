import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { toCsv } from "./indicatoren-csv.ts";
import { indicatorenSchema } from "./indicatoren-schema.ts";
import { pers } from "./perioden.ts";
import { readIndicatoren } from "./read-indicatoren.ts";

const leesIndicatoren = operation({
  method: "get",
  path: "/monitor/indicatoren",
  id: "leesIndicatoren",
  tag: "Monitor",
  summary: "Cijfers van uw gemeente",
  description:
    "Aantallen per maand, kwartaal of jaar, met de definitie van elk cijfer erbij. Met `formaat=csv` krijgt u dezelfde rijen als bestand voor een rekenblad (`text/csv`, puntkomma, UTF-8 met BOM).",
  scope: "monitor:lezen",
  query: {
    van: z.iso.date().optional().openapi({ description: "Eerste dag. Zonder: 1 januari van het jaar van `tot`." }),
    tot: z.iso.date().optional().openapi({ description: "Laatste dag. Zonder: vandaag. Hoogstens 5 jaar na `van`." }),
    per: z.enum(pers).default("maand"),
    formaat: z.enum(["json", "csv"]).default("json"),
  },
  answers: { 200: { description: "De cijfers", also: "text/csv", schema: indicatorenSchema } },
  problems: [400],
  call: async (ctx: Context, { query: { formaat, ...vraag } }) => {
    const indicatoren = await readIndicatoren(ctx, vraag);
    if (formaat === "json") return { status: 200, body: indicatoren };
    const { van, tot } = indicatoren.periode;
    return {
      status: 200,
      body: toCsv(indicatoren.rijen),
      media: "text/csv; charset=utf-8",
      headers: { "Content-Disposition": `attachment; filename="indicatoren-${van}-${tot}.csv"` },
    };
  },
});

export const monitorRoutes: readonly Operation<Context>[] = [leesIndicatoren];
