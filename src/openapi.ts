import { z } from "@hono/zod-openapi";
import { type Context, type Scope, scopes } from "./context.ts";
import { titles } from "./errors.ts";
import { FoutAntwoord } from "./intake/answers.ts";
import { describeOperations } from "./platform/openapi.ts";
import type { Operation } from "./platform/operation.ts";
import { voorbeeldVan } from "./voorbeelden.ts";
import { weigeringVan } from "./voorbeelden-weigering.ts";

const scopeMeaning: Record<Scope, string> = {
  "signalen:aanleveren": "Signalen aanleveren en eigen signalen lezen",
  "terugkoppelingen:lezen": "Terugkoppelingen lezen en bevestigen",
  "zaken:lezen": "Zaken van de eigen gemeente lezen",
  "zaken:werken": "Aan zaken van de eigen gemeente werken",
  "monitor:lezen": "Cijfers van de eigen gemeente lezen",
  beheer: "Partners, teams en beleid van de eigen gemeente beheren",
  "ddas:lezen": "De DDAS-levering van de eigen gemeente lezen",
  "sleutels:beheren": "Eigen sleutels lezen, toevoegen en intrekken",
};

const Probleem = z
  .object({
    type: z.string().openapi({ example: "urn:seinhuis:probleem:ongeldige-invoer" }),
    title: z.string().openapi({ example: "Ongeldige invoer" }),
    status: z.int().openapi({ example: 400 }),
    detail: z.string().openapi({ example: "De invoer klopt niet. In 'fouten' staat wat er mis is." }),
    instance: z.string().openapi({ example: "/v1/signalen" }),
    fouten: z.array(FoutAntwoord).optional().openapi({ description: "Alles wat er mis is, in één keer" }),
  })
  .openapi("Probleem");

/** The public contract, made from the operations themselves. */
export function apiDocument(operations: readonly Operation<Context>[], publicUrl: string): Record<string, unknown> {
  return describeOperations(operations, {
    title: "Seinhuis",
    version: "1.0.0",
    description:
      "Open poort voor vroegsignalering van schulden. Partners leveren signalen aan; gemeenten zien welke " +
      "huishoudens hulp nodig hebben. Elk signaal telt precies één keer en elke weigering door een regel noemt de bron.",
    serverUrl: `${publicUrl}/v1`,
    contact: { name: "Seinhuis", url: "https://seinhuis.example", email: "api@seinhuis.example" },
    tags: [
      { name: "Signalen", description: "Eén signaal aanleveren en volgen" },
      { name: "Leveringen", description: "Veel signalen in één keer" },
      { name: "Terugkoppelingen", description: "Wat de partner hoort" },
      { name: "Abonnementen", description: "Berichten naar uw eigen systeem, zodra er iets is" },
      { name: "Signaalpartners", description: "Wie aan uw gemeente mag melden" },
      { name: "Overeenkomsten", description: "Wat een partner mag, en van wanneer tot wanneer" },
      { name: "Sleutels", description: "De sleutels waarmee een partner zich aanmeldt" },
      { name: "Zaken", description: "Het werk van het team, het dringendste eerst" },
      { name: "Huishoudens", description: "Wie er woont: zaken samenvoegen, splitsen, doorzenden en beëindigen" },
      { name: "Termijnen", description: "Wat wanneer gedaan moet zijn" },
      { name: "Organisatie", description: "Teams en medewerkers" },
      { name: "Monitor", description: "Wat werkt" },
      { name: "Beleid", description: "De getallen van wet en beleid, en wat een andere waarde zou doen" },
      { name: "Uitleg", description: "Waarom iets zo is, met de bron" },
    ],
    probleem: Probleem,
    sample: voorbeeldVan,
    refusal: weigeringVan,
    titles,
    scopes: Object.fromEntries(scopes.map((scope) => [scope, scopeMeaning[scope]])),
  });
}
