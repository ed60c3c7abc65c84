import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { operation } from "../platform/operation.ts";
import { xlsxMedia } from "../platform/xlsx-write.ts";
import { RegelAntwoord } from "./answers.ts";
import { exportRegels } from "./export-regels.ts";
import { listLeveringRegels } from "./list-levering-regels.ts";

type Formaat = "json" | "csv" | "xlsx";
const byMedia: Readonly<Record<string, Formaat>> = {
  "application/json": "json",
  "application/*": "json",
  "*/*": "json",
  "text/csv": "csv",
  "text/*": "csv",
  [xlsxMedia]: "xlsx",
};

/** The form that an Accept header likes best of those we have; JSON when it names none of them. */
export function formaatOf(accept: string | undefined): Formaat {
  const wishes = (accept ?? "").split(",").flatMap((wish) => {
    const [media = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const formaat = byMedia[media];
    return formaat ? [{ formaat, weight: Number(weight ?? 1) }] : [];
  });
  const [best] = wishes.toSorted((a, b) => b.weight - a.weight);
  return best && best.weight > 0 ? best.formaat : "json";
}

export const regelsRoutes = [
  operation({
    method: "get",
    path: "/leveringen/{id}/regels",
    scope: "signalen:aanleveren",
    id: "lijstLeveringsregels",
    tag: "Leveringen",
    summary: "Lees het verslag per regel, als JSON, CSV of Excel",
    description:
      "Vraagt u van een CSV- of Excel-bestand de geweigerde regels als CSV of Excel? Dan krijgt u ze zoals u ze stuurde, " +
      "met een kolom 'fout' erachter. Verbeter ze en stuur dat bestand terug. Wij bewaren geweigerde regels 30 dagen. " +
      "CSV en Excel geven alle regels. JSON geeft ze per pagina.",
    params: { id: z.string().openapi({ description: "Het id dat u bij ontvangst kreeg" }) },
    query: {
      status: z.enum(["aanvaard", "bestaand", "geweigerd"]).optional(),
      formaat: z
        .enum(["json", "csv", "xlsx"])
        .optional()
        .openapi({ description: "Zonder deze parameter telt de header Accept" }),
      na: z.coerce.number().int().min(0).default(0).openapi({ description: "Ga verder na deze regel" }),
      limiet: z.coerce.number().int().min(1).max(1000).optional().openapi({
        description: "Hoeveel regels u vraagt. Zonder deze parameter: 100 in JSON, en alle regels in CSV en Excel",
      }),
      alles: z.enum(["true", "false"]).optional().openapi({
        description:
          "Alle regels in één bestand, voor CSV en Excel; 'limiet' telt dan niet. Met false: net als in JSON",
      }),
    },
    headers: {
      accept: z
        .string()
        .optional()
        .openapi({ description: `application/json, text/csv of ${xlsxMedia}` }),
    },
    answers: {
      200: {
        description: "Regels, in de volgorde van het bestand",
        also: ["text/csv", xlsxMedia],
        schema: z.object({
          regels: z.array(RegelAntwoord),
          volgende: z.int().nullable().openapi({ description: "Waarde voor 'na' van de volgende pagina" }),
        }),
      },
    },
    problems: [404],
    call: async (ctx: Context, { params, query, headers }) => {
      const { status, na } = query;
      const formaat = query.formaat ?? formaatOf(headers.accept);
      if (formaat === "json") {
        if (query.alles === "true") throw ongeldigeInvoer([onlyFiles]);
        const input = { uuid: params.id, status, na, limiet: query.limiet ?? perPagina };
        return { status: 200, body: await listLeveringRegels(ctx, input) };
      }
      const input = { uuid: params.id, status, formaat, na, limiet: fileLimit(query) };
      const { stream, media, naam } = await exportRegels(ctx, input);
      const disposition = { "Content-Disposition": `attachment; filename="${naam}"` };
      return { status: 200, body: stream, media, headers: disposition };
    },
  }),
];

const perPagina = 100;

/** A file has no room to say that more follows, so it is whole unless less was asked; null for whole. */
function fileLimit({ alles, limiet }: { alles?: string | undefined; limiet?: number | undefined }): number | null {
  if (alles === "true") return null;
  return limiet ?? (alles === "false" ? perPagina : null);
}

const onlyFiles = {
  veld: "vraag/alles",
  code: "niet-mogelijk",
  melding: "Alles in één keer kan alleen als CSV of Excel. Kies formaat=csv of formaat=xlsx.",
};
