import type { z } from "@hono/zod-openapi";
import type { Fout } from "./law/fout.ts";

type Issue = z.core.$ZodIssue;

/**
 * Everything that is wrong with input, in Dutch and by JSON Pointer. Never repeats a value; a name that we do not know is
 * repeated only when it looks like a name of a field.
 */
export function zodFouten(error: z.ZodError): Fout[] {
  return error.issues.flatMap((issue) => toFouten(issue));
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function toFouten(issue: Issue): Fout[] {
  const veld = pointer(issue.path);
  if (issue.code !== "unrecognized_keys") return [{ veld, ...describe(issue) }];
  return issue.keys.map((key) => ({
    veld: `${veld}/${/^[A-Za-z_][A-Za-z0-9_]{0,40}$/.test(key) ? key : "(onbekend veld)"}`,
    code: "onbekend-veld",
    melding: "Dit veld kennen wij niet.",
  }));
}

type Description = Pick<Fout, "code" | "melding">;

/** A text of our own in a schema says it best; the texts of zod are English and start with one of two words. */
function describe(issue: Exclude<Issue, { code: "unrecognized_keys" }>): Description {
  const description = standard(issue);
  const own = issue.message !== "" && !/^(?:Invalid|Too)\b/.test(issue.message);
  return own ? { code: description.code, melding: issue.message } : description;
}

function standard(issue: Exclude<Issue, { code: "unrecognized_keys" }>): Description {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue);
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return formats[issue.format] ?? { code: "ongeldige-waarde", melding: "Deze tekst heeft niet de goede vorm." };
    case "invalid_value":
      return { code: "ongeldige-keuze", melding: `Kies uit: ${issue.values.map(String).join(", ")}.` };
    case "not_multiple_of":
      return { code: "ongeldig-getal", melding: `Vul een veelvoud van ${issue.divisor} in.` };
    default:
      return { code: "ongeldige-waarde", melding: "Deze waarde is niet goed." };
  }
}

const formats: Record<string, Description> = {
  date: { code: "ongeldige-datum", melding: "Dit is geen bestaande datum in de vorm JJJJ-MM-DD." },
  datetime: { code: "ongeldige-datum", melding: "Dit is geen bestaand tijdstip, zoals 2026-11-03T12:00:00Z." },
  email: { code: "ongeldige-waarde", melding: "Dit is geen e-mailadres." },
  uuid: { code: "ongeldige-waarde", melding: "Dit is geen geldig id." },
  url: { code: "ongeldige-waarde", melding: "Dit is geen webadres." },
};

const types: Record<string, string> = {
  string: "een tekst",
  number: "een getal",
  int: "een heel getal",
  boolean: "true of false",
  array: "een lijst",
  object: "een object",
};

function wrongType(issue: z.core.$ZodIssueInvalidType): Description {
  // Zod leaves the input out of its issues, and tells a missing value only in its text.
  if (issue.message.endsWith("received undefined")) return { code: "verplicht", melding: "Dit veld is verplicht." };
  const wanted = types[issue.expected];
  return {
    code: "verkeerde-soort",
    melding: wanted ? `Dit moet ${wanted} zijn.` : "Deze waarde is van de verkeerde soort.",
  };
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): Description {
  if (origin === "string" && Number(minimum) === 1)
    return { code: "verplicht", melding: "Dit veld mag niet leeg zijn." };
  if (origin === "string") return { code: "te-kort", melding: `Gebruik minstens ${minimum} tekens.` };
  if (origin === "array") return { code: "te-weinig", melding: `Geef er minstens ${minimum}.` };
  return { code: "te-klein", melding: `Vul een getal in ${inclusive ? "vanaf" : "groter dan"} ${minimum}.` };
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): Description {
  if (origin === "string") return { code: "te-lang", melding: `Gebruik niet meer dan ${maximum} tekens.` };
  if (origin === "array") return { code: "te-veel", melding: `Geef er niet meer dan ${maximum}.` };
  return { code: "te-groot", melding: `Vul een getal in ${inclusive ? "tot en met" : "kleiner dan"} ${maximum}.` };
}
