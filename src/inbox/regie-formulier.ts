import { Probleem } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import { dateField, errorSummary } from "../platform/web/fields.ts";
import type { Form } from "../platform/web/form-body.ts";
import { datumVan } from "../platform/web/form-date.ts";
import type { Html } from "../platform/web/html.ts";
import { foutTeksten, veldTeksten } from "./teksten-regie.ts";

/** What stands in the fields of a form. */
export type Invulling = Pick<Form, "get">;

/** A form as it opens, with these values in its fields. */
export const metWaarden = (waarden: Readonly<Record<string, string>>): Invulling => ({
  get: (naam) => waarden[naam] ?? "",
});

/** What was wrong, by the name of the field: /rol is `rol`; without a name it is about the whole form. */
export type Weigering = { name: string | undefined; text: string };

/**
 * Does it, or shows the form again as it was filled in with all that was wrong. What is no refusal of the input goes on.
 * @param veldOf  the field of the form in which a part of the input was filled in
 */
export async function doeOfWeiger(
  doe: () => Promise<Response>,
  opnieuw: (fouten: readonly Weigering[]) => Promise<Response> | Response,
  veldOf: (pointer: string) => string | undefined = naamVan,
): Promise<Response> {
  try {
    return await doe();
  } catch (error) {
    if (!(error instanceof Probleem) || ![400, 409, 422].includes(error.status)) throw error;
    const { fouten, detail } = error;
    if (fouten.length === 0) return await opnieuw([{ name: undefined, text: detail }]);
    return await opnieuw(fouten.map((fout) => ({ name: veldOf(fout.veld), text: foutTekst(fout) })));
  }
}

const naamVan = (pointer: string): string | undefined => pointer.slice(1) || undefined;
const foutTekst = ({ veld, code, melding }: Fout): string =>
  code in foutTeksten ? (veldTeksten[veld.slice(1)] ?? foutTeksten[code] ?? melding) : melding;

export const foutBij = (fouten: readonly Weigering[], naam: string): string | undefined =>
  fouten.find(({ name }) => name === naam)?.text;

export const samenvatting = (fouten: readonly Weigering[]): Html => errorSummary(fouten);

/** The day in three fields as YYYY-MM-DD; empty when nothing was filled in, for the verb to refuse. */
export const dagUit = (form: Invulling, naam: string): string => datumVan(form, naam) ?? "";

export const dagVeld = (
  veld: { name: string; label: string; hint?: string },
  form: Invulling,
  fouten: readonly Weigering[],
): Html =>
  dateField({
    ...veld,
    error: foutBij(fouten, veld.name),
    value: {
      dag: form.get(`${veld.name}-dag`),
      maand: form.get(`${veld.name}-maand`),
      jaar: form.get(`${veld.name}-jaar`),
    },
  });
