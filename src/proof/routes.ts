import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Answer, operation } from "../platform/operation.ts";
import { type Bewijsformaat, bewijsformaten, chooseFormaat } from "./formaat-rules.ts";
import { makeBewijsPdf } from "./make-bewijs-pdf.ts";
import { proveLevering, streamRegister } from "./prove-levering.ts";
import { proveSignaal } from "./prove-signaal.ts";
import { describeLevering, describeSignaal } from "./woorden-rules.ts";

const id = { id: z.string().openapi({ description: "Het id dat u bij ontvangst kreeg" }) };
const formaat = {
  formaat: z
    .enum(["jose", "pdf"])
    .optional()
    .openapi({ description: "jose voor programma's, pdf voor mensen. Zonder: wat u in Accept vraagt, anders jose" }),
};
const headers = {
  accept: z.string().max(1000).optional().openapi({ description: "application/jose of application/pdf" }),
};
const bewijs = {
  200: {
    description: "Het bewijs",
    schema: z.string(),
    media: bewijsformaten.jose,
    also: bewijsformaten.pdf,
    headers: { Vary: "Het antwoord hangt af van Accept", "Content-Disposition": "Een naam voor het bestand" },
  },
};
type Wens = { query: { formaat?: Bewijsformaat | undefined }; headers: { accept?: string | undefined } };

/** The signed text itself, or the page around it. */
async function handOut(
  { query, headers: { accept } }: Wens,
  naam: string,
  jws: string,
  pdf: () => Promise<Uint8Array>,
) {
  const chosen = chooseFormaat(query.formaat, accept);
  const file = `attachment; filename="${naam}.${chosen === "pdf" ? "pdf" : "jws"}"`;
  const answer: Answer = {
    status: 200,
    body: chosen === "pdf" ? await pdf() : jws,
    media: bewijsformaten[chosen],
    headers: { Vary: "Accept", "Content-Disposition": file },
  };
  return answer;
}

export const proofRoutes = [
  operation({
    method: "get",
    path: "/signalen/{id}/ontvangstbewijs",
    scope: "signalen:aanleveren",
    id: "leesOntvangstbewijs",
    tag: "Signalen",
    summary: "Haal het ondertekende bewijs dat u dit signaal heeft gemeld",
    description:
      "Een JWS (PS256) met wat er is gemeld, wanneer en bij wie, en welk bewijs van sociale incasso erbij zat; of een " +
      "PDF van één bladzijde, met die JWS als bijlage. Iedereen kan het controleren op /controle, of zelf met de sleutels " +
      "op /oauth/jwks. Er staat geen persoon en geen adres in, alleen een vingerafdruk daarvan: wie de naam of het adres " +
      "al kent, kan nagaan of het bewijs daarover gaat.",
    params: id,
    query: formaat,
    headers,
    answers: bewijs,
    problems: [404],
    call: async (ctx: Context, { params, ...wens }) => {
      const { bewijs: said, jws } = await proveSignaal(ctx, params.id);
      return await handOut(wens, `ontvangstbewijs-${said.signaal}`, jws, () =>
        makeBewijsPdf(said, describeSignaal(said), jws),
      );
    },
  }),
  operation({
    method: "get",
    path: "/leveringen/{id}/ontvangstbewijs",
    scope: "signalen:aanleveren",
    id: "leesLeveringsbewijs",
    tag: "Leveringen",
    summary: "Haal het ondertekende bewijs van een hele levering",
    description:
      "Een JWS (PS256) of een PDF met die JWS als bijlage: welk bestand, wanneer ontvangen, hoeveel regels zijn " +
      "aanvaard, en de SHA-256 van het register dat de signalen noemt. Er is een bewijs zodra de levering klaar is.",
    params: id,
    query: formaat,
    headers,
    answers: bewijs,
    problems: [404, 409],
    call: async (ctx: Context, { params, ...wens }) => {
      const { bewijs: said, jws } = await proveLevering(ctx, params.id);
      return await handOut(wens, `ontvangstbewijs-levering-${said.levering}`, jws, () =>
        makeBewijsPdf(said, describeLevering(said), jws),
      );
    },
  }),
  operation({
    method: "get",
    path: "/leveringen/{id}/ontvangstbewijs/register",
    scope: "signalen:aanleveren",
    id: "leesLeveringsregister",
    tag: "Leveringen",
    summary: "Haal het register bij het bewijs van een levering",
    description:
      "Eén regel per signaal, als JSON: regel in het bestand, kenmerk, id van het signaal, gemeente, moment van " +
      "ontvangst, of het nieuw was, en een zegel dat ook in het bewijs van dat signaal staat. De SHA-256 van dit bestand " +
      "staat in het bewijs van de levering. Bewaar het bij dat bewijs.",
    params: id,
    answers: { 200: { description: "Het register", schema: z.string(), media: "application/x-ndjson" } },
    problems: [404, 409],
    call: async (ctx: Context, { params }) => {
      return { status: 200, body: await streamRegister(ctx, params.id), media: "application/x-ndjson" };
    },
  }),
];
