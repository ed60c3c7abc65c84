import { z } from "zod";
import { ongeldigeInvoer } from "../errors.ts";
import type { Fout } from "../law/fout.ts";

/** A name for people to read: no control characters, which a terminal or a database could choke on. */
export const naamSchema = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]{1,200}$/u);

/**
 * The input of a registration verb, checked against its schema.
 * @throws Probleem 400 that names every fault at once, without the values that were sent
 */
export function checkInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw ongeldigeInvoer(result.error.issues.flatMap(toFouten));
}

function toFouten(issue: z.core.$ZodIssue): Fout[] {
  const veld = issue.path.map((step) => `/${String(step)}`).join("");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        veld: `${veld}/${key}`,
        code: "onbekend-veld",
        melding: "Dit veld kennen wij niet.",
      }));
    case "invalid_type":
      return issue.input === undefined
        ? [{ veld, code: "verplicht", melding: "Dit veld is verplicht." }]
        : [{ veld, code: "verkeerde-soort", melding: "Dit veld heeft een verkeerde soort waarde." }];
    case "invalid_value":
      return [{ veld, code: "ongeldige-keuze", melding: `Kies uit: ${issue.values.join(", ")}.` }];
    case "custom":
      return [{ veld, code: "ongeldige-waarde", melding: issue.message }];
    default:
      return [{ veld, code: "ongeldige-waarde", melding: "Deze waarde heeft niet de goede vorm." }];
  }
}
