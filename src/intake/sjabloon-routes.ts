import { z } from "@hono/zod-openapi";
import { operation } from "../platform/operation.ts";
import { xlsxMedia } from "../platform/xlsx-write.ts";
import { sjabloonCsv, sjabloonXlsx } from "./sjabloon-bestand.ts";

export const sjabloonRoutes = [
  operation({
    method: "get",
    path: "/sjablonen/levering",
    scope: null,
    id: "leesSjabloonLevering",
    tag: "Leveringen",
    summary: "Haal een leeg bestand op om in te vullen",
    description:
      "Een kopregel met alle kolommen en twee voorbeelden. In Excel staat op het tweede werkblad wat elke kolom betekent. " +
      "Haal de voorbeelden weg voordat u het bestand stuurt.",
    query: { formaat: z.enum(["csv", "xlsx"]).default("csv") },
    answers: {
      200: {
        description: "Het bestand",
        schema: z.string(),
        media: "text/csv",
        also: xlsxMedia,
        headers: { "Content-Disposition": "De naam van het bestand" },
      },
    },
    problems: [],
    call: async (_ctx, { query: { formaat } }) => {
      const headers = { "Content-Disposition": `attachment; filename="sjabloon-levering.${formaat}"` };
      if (formaat === "csv") return { status: 200, body: sjabloonCsv(), media: "text/csv; charset=utf-8", headers };
      return { status: 200, body: ReadableStream.from(sjabloonXlsx()), media: xlsxMedia, headers };
    },
  }),
];
