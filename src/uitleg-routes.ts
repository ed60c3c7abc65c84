import { z } from "@hono/zod-openapi";
import { lijst, padId } from "./contact/route-parts.ts";
import { bronKort } from "./contact/schemas.ts";
import type { Context } from "./context.ts";
import { explainSignaal } from "./explain-signaal.ts";
import { explainZaak } from "./explain-zaak.ts";
import { bron, bronSleutels } from "./law/sources.ts";
import { type Operation, operation } from "./platform/operation.ts";

const tag = "Uitleg";
const bronInLijst = bronKort
  .extend({
    inhoud: z.string().openapi({ description: "Wat er staat, in gewone taal" }),
    geldigVan: z.iso.date(),
    geldigTot: z.iso.date().nullable().openapi({ description: "De laatste dag; leeg als er geen einde bekend is" }),
    link: z
      .url()
      .nullable()
      .openapi({ description: "Waar het te lezen is; leeg als er geen openbaar adres bekend is" }),
  })
  .openapi("Bron");

const regel = z
  .object({
    onderdeel: z.string().openapi({ description: "Waar deze regel over gaat", example: "herinnering" }),
    signaal: z.uuid().optional().openapi({ description: "Bij welk signaal van de zaak deze regel hoort" }),
    tekst: z.string().openapi({ description: "Waarom, in gewone taal" }),
    bron: bronKort,
  })
  .openapi("UitlegRegel");
const regels = (description: string) => z.array(regel).openapi({ description });

const aanvaarding = regels("Waarom het signaal is aangenomen: wie mag melden, de overeenkomst en de sociale incasso");
const terugkoppeling = regels("Wat de signaalpartner hoort");
const zaakUitleg = z
  .object({
    id: z.uuid(),
    aanvaarding,
    samenvoeging: regels("Waarom elk signaal bij deze zaak hoort"),
    plaats: regels("Waarom de zaak hier in de lijst staat. De gewichten zijn beleid, geen wet"),
    team: regels("Waarom dit team de zaak heeft"),
    termijnen: regels("Welke termijnen er zijn, vanaf welke dag, hoe ze zijn geteld en wie iets moet doen"),
    opvolging: regels("Hoe de zaak het best wordt opgevolgd"),
    terugkoppeling,
  })
  .openapi("ZaakUitleg");
const signaalUitleg = z
  .object({
    id: z.uuid(),
    zaak: z.uuid().nullable().optional().openapi({ description: "De zaak van het signaal. Alleen voor de gemeente" }),
    aanvaarding,
    samenvoeging: regels("Waarom het signaal wel of niet bij een zaak hoort. Alleen voor de gemeente").optional(),
    terugkoppeling,
  })
  .openapi("SignaalUitleg");

/** Why things are as they are, and what that rests on. */
export const uitlegRoutes: readonly Operation<Context>[] = [
  operation({
    method: "get",
    path: "/bronnen",
    id: "lijstBronnen",
    tag,
    summary: "Lees alle bronnen waarop regels rusten",
    description:
      "Elke `bron` in een antwoord of een fout staat hier, met wat voor bron het is en hoe zeker die is. Alles staat op " +
      "één bladzijde.",
    scope: null,
    answers: { 200: { description: "Alle bronnen", schema: lijst("bronnen", bronInLijst, "BronnenLijst") } },
    problems: [],
    call: async () => ({ status: 200, body: { bronnen: bronSleutels.map(toBron), volgende: null } }),
  }),
  operation({
    method: "get",
    path: "/zaken/{id}/uitleg",
    id: "legZaakUit",
    tag,
    summary: "Lees waarom alles in een zaak zo is",
    description: "Elke regel noemt zijn bron. Wie kijkt, wordt vastgelegd.",
    scope: "zaken:lezen",
    params: { id: padId("de zaak") },
    answers: { 200: { description: "De uitleg", schema: zaakUitleg } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await explainZaak(ctx, params) }),
  }),
  operation({
    method: "get",
    path: "/signalen/{id}/uitleg",
    id: "legSignaalUit",
    tag,
    summary: "Lees waarom een signaal is aangenomen of niet is opgepakt",
    description:
      "Een signaalpartner leest dit van een eigen signaal. Een gemeente leest het van elk signaal dat zij kreeg; wie " +
      "kijkt, wordt vastgelegd. Een geweigerd signaal bewaren wij niet. De weigering legt zichzelf uit: elke fout noemt " +
      "het veld, de regel en de bron. Van een bestand staat dat in het verslag per regel.",
    scope: ["signalen:aanleveren", "zaken:lezen"],
    params: { id: padId("het signaal") },
    answers: { 200: { description: "De uitleg", schema: signaalUitleg } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await explainSignaal(ctx, params) }),
  }),
];

function toBron(sleutel: (typeof bronSleutels)[number]) {
  const { soort, zekerheid, titel, inhoud, geldigVan, geldigTot = null, link = null } = bron(sleutel);
  return { sleutel, soort, zekerheid, titel, inhoud, geldigVan, geldigTot, link };
}
