import type { z } from "@hono/zod-openapi";
import type { Context } from "./context.ts";
import {
  conflict,
  geenRecht,
  geweigerd,
  nietAangemeld,
  nietBeschikbaar,
  nietGevonden,
  ongeldigeInvoer,
  Probleem,
  teGroot,
  teVeel,
  titles,
  verkeerdeSoort,
} from "./errors.ts";
import type { Fout } from "./law/fout.ts";
import type { Operation } from "./platform/operation.ts";

type Described = Pick<Operation<Context>, "id" | "path" | "method" | "body" | "params" | "query">;

const exampleId = "01936f3a-7c1e-7a52-9d0b-3f6c1e2a4b5d";

/** A refusal as an operation can give it, made by the same functions that make the real ones. */
export function weigeringVan(operation: Described, status: number): Record<string, unknown> {
  const { code, detail, fouten } = (specific[`${operation.id} ${status}`] ?? general[status] ?? other(status))(
    operation,
  );
  return {
    type: `urn:seinhuis:probleem:${code}`,
    title: titles[status] ?? "Fout",
    status,
    detail,
    instance: `/v1${operation.path.replaceAll(/\{\w+\}/g, exampleId)}`,
    ...(fouten.length > 0 ? { fouten } : {}),
  };
}

type Make = (operation: Described) => Probleem;

const other =
  (status: number): Make =>
  () =>
    new Probleem(status, "fout", "Er ging iets mis.");

const general: Readonly<Record<number, Make>> = {
  400: (operation) => ongeldigeInvoer([wrongInput(operation)]),
  401: () => nietAangemeld(),
  403: () => geenRecht(),
  404: () => nietGevonden(),
  409: () => conflict("bestaat-al", "Dit is er al, met andere inhoud."),
  413: () => teGroot("Wat u stuurt is te groot. Verdeel het over meer verzoeken."),
  415: () => verkeerdeSoort("Deze soort inhoud kennen wij hier niet."),
  422: () =>
    geweigerd([{ veld: "/datum", code: "in-de-toekomst", melding: "Deze dag moet nog komen.", bron: "lezing-datums" }]),
  429: () => teVeel(20),
  500: () => new Probleem(500, "fout", "Er ging bij ons iets mis. Probeer het later weer."),
  503: () => nietBeschikbaar(),
};

const noReminder: Fout = {
  veld: "/incasso/herinneringen",
  code: "incasso-herinnering",
  melding: "Er is geen schriftelijke herinnering.",
  bron: "bgs-2",
};

/** What partner software meets most, as it meets it. */
const specific: Readonly<Record<string, Make>> = {
  "leverSignaal 403": () =>
    geenRecht("U heeft met deze gemeente geen overeenkomst die geldt op de signaaldatum.", [
      {
        veld: "/gemeentecode",
        code: "geen-overeenkomst",
        melding: "U heeft met deze gemeente geen overeenkomst die geldt op de signaaldatum.",
        bron: "overeenkomst-vereist",
      },
    ]),
  "leverSignaal 409": () => conflict("kenmerk-in-gebruik", "Dit kenmerk hoort al bij een signaal met andere inhoud."),
  "leverSignaal 422": () => geweigerd([noReminder]),
  "leverBestand 409": () =>
    conflict("sleutel-in-gebruik", "Deze Idempotency-Key hoort al bij een levering met andere inhoud."),
  "trekSignaalIn 409": () =>
    conflict(
      "al-ingetrokken",
      "U heeft dit signaal al ingetrokken met een andere reden. De eerste reden blijft staan.",
    ),
};

/** The first thing that a caller can get wrong here. */
function wrongInput({ body, query, params }: Described): Fout {
  if (body && "stream" in body) return { veld: "", code: "geen-lijst", melding: "Stuur een lijst van signalen." };
  const field = body ? firstField(body.schema) : undefined;
  if (field) return { veld: `/${field}`, code: "verplicht", melding: "Dit veld is verplicht." };
  const [parameter] = Object.keys(query.shape);
  if (parameter) return { veld: `vraag/${parameter}`, code: "ongeldige-waarde", melding: "Deze waarde is niet goed." };
  const [part] = Object.keys(params.shape);
  const melding = "Dit veld kennen wij niet.";
  return { veld: `vraag/${part ? "soort" : "filter"}`, code: "onbekend-veld", melding };
}

function firstField(schema: z.ZodType): string | undefined {
  const { shape } = schema as { shape?: Record<string, z.ZodType> };
  return Object.keys(shape ?? {}).find((name) => !shape?.[name]?.safeParse(undefined).success);
}
