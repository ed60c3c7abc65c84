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
import type { Refusal } from "./platform/openapi.ts";
import type { Operation } from "./platform/operation.ts";
import { botsingen } from "./voorbeelden-botsing.ts";
import { uuid } from "./voorbeelden-namen.ts";
import { regelfouten } from "./voorbeelden-regel.ts";

type Described = Pick<Operation<Context>, "id" | "path" | "method" | "body" | "params" | "query">;

/**
 * The refusals with a status that an operation gives, by their code; made by the same functions that make the real
 * ones. Empty when none is known: a test fails on that.
 */
export function weigeringenVan(operation: Described, status: number): Record<string, Refusal> {
  const found = problemenVan(operation, status).map(({ code, detail, fouten }): [string, Refusal] => [
    status === 422 ? (fouten[0]?.code ?? code) : code,
    {
      type: `urn:seinhuis:probleem:${code}`,
      title: titles[status] ?? "Fout",
      status,
      detail,
      instance: `/v1${operation.path.replaceAll(/\{\w+\}/g, uuid)}`,
      ...(fouten.length > 0 ? { fouten } : {}),
    },
  ]);
  return Object.fromEntries(found);
}

function problemenVan(operation: Described, status: number): Probleem[] {
  const { id } = operation;
  if (status === 409) return (botsingen[id] ?? []).map(([code, detail]) => conflict(code, detail, bijBotsing[code]));
  if (status === 422) return (regelfouten[id] ?? []).map((fout) => geweigerd([fout]));
  return [(specific[`${id} ${status}`] ?? general[status] ?? other(status))(operation)];
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
  413: () => teGroot("Wat u stuurt is te groot. Verdeel het over meer verzoeken."),
  415: () => verkeerdeSoort("Deze soort inhoud kennen wij hier niet."),
  429: () => teVeel(20),
  500: () => new Probleem(500, "fout", "Er ging bij ons iets mis. Probeer het later weer."),
  503: () => nietBeschikbaar("database"),
};

/** A conflict that also says which part of the input it is about. */
const bijBotsing: Readonly<Record<string, readonly Fout[]>> = {
  "kenmerk-in-gebruik": [
    {
      veld: "/kenmerk",
      code: "kenmerk-in-gebruik",
      melding:
        "U heeft dit kenmerk al gebruikt voor een signaal met andere inhoud. Is dit een verbetering van hetzelfde signaal? " +
        "Geef dan een correctie door. Is het iets nieuws? Kies dan een nieuw kenmerk.",
    },
  ],
  "gebied-bezet": [{ veld: "/gebieden/0", code: "bezet", melding: "Dit gebied is al bezet." }],
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
