import { z } from "@hono/zod-openapi";
import { type Context, type Scope, scopes } from "./context.ts";
import { berichtInhoud, type Gebeurtenis, gebeurtenissen } from "./delivery/bezorging-rules.ts";
import { titles } from "./errors.ts";
import { FoutAntwoord } from "./intake/answers.ts";
import { describeOperations } from "./platform/openapi.ts";
import type { Operation } from "./platform/operation.ts";
import type { Sample } from "./platform/schema-examples.ts";
import { voorbeeldVan } from "./voorbeelden.ts";
import { uuid } from "./voorbeelden-namen.ts";
import { weigeringenVan } from "./voorbeelden-weigering.ts";

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
export function apiDocument(
  operations: readonly Operation<Context>[],
  publicUrl: string,
  sample: Sample = voorbeeldVan,
): Record<string, unknown> {
  const document = describeOperations(operations, {
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
    sample,
    refusals: weigeringenVan,
    titles,
    scopes: Object.fromEntries(scopes.map((scope) => [scope, scopeMeaning[scope]])),
  });
  return { ...document, webhooks };
}

const berichten: Readonly<Record<Gebeurtenis, { summary: string; onderwerp: string }>> = {
  "terugkoppeling.aangemaakt": {
    summary: "Er is een terugkoppeling voor u",
    onderwerp: "Het id van de terugkoppeling. Lees haar met toonTerugkoppeling",
  },
  "levering.verwerkt": {
    summary: "Een levering van u is verwerkt",
    onderwerp: "Het id van de levering. Lees haar met leesLevering",
  },
};
const kop = (name: string, description: string, example: string) => {
  return { name, in: "header", required: true, description, schema: { type: "string", example } };
};

/** What we send to who asked for it, as the document tells it. */
const webhooks = Object.fromEntries(
  gebeurtenissen.map((type) => [type, { post: webhook(type, berichten[type]) }] as const),
);

function webhook(type: Gebeurtenis, { summary, onderwerp }: { summary: string; onderwerp: string }) {
  const op = "2026-11-03T09:00:00.000Z";
  const data = {
    type: "object",
    required: ["id"],
    properties: { id: { type: "string", format: "uuid", description: onderwerp } },
  };
  const schema = {
    type: "object",
    required: ["type", "timestamp", "data"],
    properties: {
      type: { type: "string", const: type, description: "Wat er is gebeurd" },
      timestamp: { type: "string", format: "date-time", description: "Wanneer het gebeurde" },
      data,
    },
  };
  return {
    operationId: `bericht-${type.replace(".", "-")}`,
    tags: ["Abonnementen"],
    summary,
    description: "Een bericht volgens Standard Webhooks, aan het adres van uw abonnement.",
    security: [],
    parameters: [
      kop("webhook-id", "Het id van het bericht; bij elke herhaling hetzelfde", uuid),
      kop("webhook-timestamp", "Wanneer wij dit stuurden, in seconden sinds 1970", "1793696400"),
      kop(
        "webhook-signature",
        "Eén of meer handtekeningen, met een spatie ertussen",
        "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
      ),
    ],
    requestBody: {
      required: true,
      content: { "application/json": { schema, example: JSON.parse(berichtInhoud(type, op, uuid)) as unknown } },
    },
    responses: {
      "2XX": { description: "U heeft het bericht" },
      410: { description: "U wilt geen berichten meer. Wij zetten het abonnement uit" },
    },
  };
}
