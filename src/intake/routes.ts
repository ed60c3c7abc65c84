import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { verkeerdeSoort } from "../errors.ts";
import { operation } from "../platform/operation.ts";
import { xlsxMedia } from "../platform/xlsx-write.ts";
import { LeveringAntwoord, OntvangstAntwoord, SignaalAntwoord, toLeveringAnswer, toReceipt } from "./answers.ts";
import { kolommen } from "./csv-columns.ts";
import { readLevering } from "./read-levering.ts";
import { findSignaalByKenmerk, readSignaal } from "./read-signaal.ts";
import { type Formaat, receiveLevering } from "./receive-levering.ts";
import { receiveSignaal } from "./receive-signaal.ts";
import { opEenRegel, SignaalInvoer } from "./signaal-schema.ts";

const formaten: Record<string, Formaat> = {
  "application/json": "json",
  "application/x-ndjson": "ndjson",
  "text/csv": "csv",
  [xlsxMedia]: "xlsx",
};
const id = { id: z.string().openapi({ description: "Het id dat u bij ontvangst kreeg" }) };

export const intakeRoutes = [
  operation({
    method: "post",
    path: "/signalen",
    scope: "signalen:aanleveren",
    id: "leverSignaal",
    tag: "Signalen",
    summary: "Lever één signaal aan",
    description:
      "Een 201 komt pas als het signaal veilig is opgeslagen. Stuur bij twijfel hetzelfde signaal nog eens: " +
      "dezelfde inhoud onder hetzelfde kenmerk telt één keer en geeft hetzelfde bewijs terug, met 200.",
    body: { schema: SignaalInvoer, unchecked: true },
    answers: {
      201: { description: "Aanvaard", schema: OntvangstAntwoord, headers: { Location: "Waar dit signaal staat" } },
      200: {
        description: "Dit signaal was er al, met dezelfde inhoud",
        schema: OntvangstAntwoord,
        headers: { Location: "Waar dit signaal staat" },
      },
    },
    problems: [400, 409, 413, 415, 422],
    call: async (ctx: Context, { body }) => {
      const { ontvangst, soort } = await receiveSignaal(ctx, body);
      const answer = { body: toReceipt(ontvangst), headers: { Location: `/v1/signalen/${ontvangst.uuid}` } };
      return { status: soort === "aanvaard" ? 201 : 200, ...answer };
    },
  }),
  operation({
    method: "get",
    path: "/signalen",
    scope: "signalen:aanleveren",
    id: "zoekSignaal",
    tag: "Signalen",
    summary: "Zoek een eigen signaal op uw kenmerk",
    query: { kenmerk: z.string().trim().normalize("NFC").min(1).max(64).regex(opEenRegel) },
    answers: {
      200: { description: "Geen of één signaal", schema: z.object({ signalen: z.array(SignaalAntwoord) }) },
    },
    problems: [],
    call: async (ctx: Context, { query }) => {
      return { status: 200, body: { signalen: await findSignaalByKenmerk(ctx, query.kenmerk) } };
    },
  }),
  operation({
    method: "get",
    path: "/signalen/{id}",
    scope: "signalen:aanleveren",
    id: "leesSignaal",
    tag: "Signalen",
    summary: "Lees een eigen signaal met de laatste terugkoppeling",
    params: id,
    answers: { 200: { description: "Het signaal", schema: SignaalAntwoord } },
    problems: [404],
    call: async (ctx: Context, { params }) => ({ status: 200, body: await readSignaal(ctx, params.id) }),
  }),
  operation({
    method: "post",
    path: "/leveringen",
    scope: "signalen:aanleveren",
    id: "leverBestand",
    tag: "Leveringen",
    summary: "Lever veel signalen in één keer aan",
    description:
      "Een lijst in JSON, één signaal per regel in NDJSON, CSV of Excel (.xlsx). Goede regels gaan erin; foute regels " +
      "komen met de reden in het verslag. Hetzelfde bestand nog eens sturen voegt niets toe.",
    headers: {
      "idempotency-key": z
        .string()
        .regex(/^[\x21-\x7e]{1,255}$/, "Gebruik 1 tot 255 leesbare tekens zonder spaties.")
        .optional()
        .openapi({ description: "Uw eigen sleutel voor deze levering; veilig om te herhalen" }),
    },
    body: {
      stream: {
        "application/json": { description: "Een lijst van signalen", items: "SignaalInvoer" },
        "application/x-ndjson": { description: "Eén signaal per regel" },
        "text/csv": {
          description: `Eén kopregel; kolommen in elke volgorde: ${kolommen.join(", ")}`,
          example: `${kolommen.join(";")}\n`,
        },
        [xlsxMedia]: { description: "Een Excel-bestand (.xlsx) met dezelfde kolommen, op één werkblad" },
      },
    },
    answers: {
      202: {
        description: "De levering, met tellingen",
        schema: LeveringAntwoord,
        headers: { Location: "Waar deze levering staat" },
      },
    },
    problems: [400, 409, 413, 415],
    call: async (ctx: Context, { stream, headers }) => {
      const formaat = formaten[stream.media];
      if (!formaat) throw verkeerdeSoort(`Gebruik ${Object.keys(formaten).join(", ")}.`);
      const idempotencySleutel = headers["idempotency-key"] ?? null;
      const levering = await receiveLevering(ctx, { formaat, stream, idempotencySleutel });
      return {
        status: 202,
        body: toLeveringAnswer(levering),
        headers: { Location: `/v1/leveringen/${levering.uuid}` },
      };
    },
  }),
  operation({
    method: "get",
    path: "/leveringen/{id}",
    scope: "signalen:aanleveren",
    id: "leesLevering",
    tag: "Leveringen",
    summary: "Lees hoe ver een eigen levering is",
    params: id,
    answers: { 200: { description: "De levering", schema: LeveringAntwoord } },
    problems: [404],
    call: async (ctx: Context, { params }) => {
      return { status: 200, body: toLeveringAnswer(await readLevering(ctx, params.id)) };
    },
  }),
];
