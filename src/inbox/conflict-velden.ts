import { dagtekst } from "../law/dagtekst.ts";
import { isUuid } from "../platform/ids.ts";
import type { Form } from "../platform/web/form-body.ts";
import { datumVan } from "../platform/web/form-date.ts";
import { veldNamen } from "./teksten-werk.ts";

/** What a value means to people, by field and value. */
export type Waarden = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Fields of the form itself, and the parts of a day, which stand together under its name. */
const techniek = new Set(["csrf", "versie", "actie", "sleutel"]);
const deelVanDag = /-(dag|maand|jaar)$/;

/** What somebody filled in, as people read it: no codes, no numbers of the machine, a day in one piece. */
export function ingevuld(
  form: Form,
  namen: Readonly<Record<string, string>>,
  waarden: Waarden,
): { naam: string; tekst: string }[] {
  const velden = [...new Set(form.names().map((naam) => naam.replace(deelVanDag, "")))];
  return velden.flatMap((veld) => {
    if (techniek.has(veld)) return [];
    const tekst = tekstVan(form, veld, waarden[veld] ?? {});
    return tekst === "" ? [] : [{ naam: namen[veld] ?? veldNamen[veld] ?? leesbaar(veld), tekst }];
  });
}

function tekstVan(form: Form, veld: string, waarden: Readonly<Record<string, string>>): string {
  const dag = ["dag", "maand", "jaar"].map((deel) => form.get(`${veld}-${deel}`).trim()).filter(Boolean);
  if (dag.length > 0) return dagTekst(datumVan(form, veld)) ?? dag.join(" ");
  return form
    .all(veld)
    .map((waarde) => waarden[waarde] ?? (isUuid(waarde) ? "" : leesbaarWoord(waarde)))
    .filter(Boolean)
    .join(", ");
}

/** As people write a day, when it is one. */
function dagTekst(dag: string | null): string | null {
  try {
    return dag === null ? null : dagtekst(Temporal.PlainDate.from(dag, { overflow: "reject" }).toString());
  } catch {
    return null;
  }
}

const leesbaarWoord = (waarde: string): string => ({ ja: "Ja", nee: "Nee" })[waarde] ?? waarde.trim();
const leesbaar = (veld: string): string => veld.charAt(0).toUpperCase() + veld.slice(1).replaceAll("-", " ");
