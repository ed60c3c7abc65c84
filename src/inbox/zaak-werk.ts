import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import { errorSummary } from "../platform/web/fields.ts";
import type { Form } from "../platform/web/form-body.ts";
import { datumVan } from "../platform/web/form-date.ts";
import { type Html, html } from "../platform/web/html.ts";
import type { Waarden } from "./conflict-velden.ts";
import { versieField } from "./gezien.ts";
import { werkTeksten } from "./teksten-werk.ts";
import { zaakPad } from "./woorden.ts";

export type Invulling = Pick<Form, "get">;
/** What a page of work looks like now: as it is opened, or refused with what was filled in. */
export type WerkStand = {
  ctx: Context;
  sessie: InboxSessie;
  zaak: HuishoudenAntwoord;
  form: Invulling;
  fouten: readonly Fout[];
  /** How the zaak was when the form was made. */
  versie: string;
};
/** One thing to do in a zaak: a page with a form, and what it does. */
export type Werk = {
  pad: string;
  titel: string;
  /** Whether it is done in open zaken, or in closed ones. */
  voor: "open" | "gesloten";
  /** Instead of the form in a zaak that it is not for. */
  nietNu(zaak: HuishoudenAntwoord): Html;
  toon(stand: WerkStand): Promise<Html> | Html;
  /** What the values of its form mean to people. */
  waarden?(ctx: Context): Promise<Waarden> | Waarden;
  /** @throws Probleem when it is refused: the form is shown again with why */
  doe(werk: { ctx: Context; sessie: InboxSessie; zaak: string; form: Form }): Promise<Response>;
};

/** Why a field was refused, when it was; fields are named as in the fault: /datum is `datum`. */
export const foutVan = ({ fouten }: Pick<WerkStand, "fouten">, naam: string): string | undefined =>
  fouten.find(({ veld }) => veld === `/${naam}`)?.melding;

/** A form of a page of work, with all that it must bear, and what was wrong with it on top. */
export const werkForm = (stand: WerkStand, pad: string, velden: Html): Html =>
  html`${errorSummary(
    stand.fouten.map(({ veld, melding }) =>
      veld.length > 1 ? { name: veld.slice(1), text: melding } : { text: melding },
    ),
  )}
<form method="post" action="${zaakPad(stand.zaak.id, pad)}" novalidate>
${csrfField(stand.sessie)}${versieField(stand.versie)}
${velden}
</form>`;

/** The day that somebody filled in. @throws Probleem 422 when it is none */
export function leesDag(form: Invulling, naam: string): string {
  const dag = datumVan(form, naam) ?? "";
  try {
    return Temporal.PlainDate.from(dag, { overflow: "reject" }).toString();
  } catch {
    throw weiger(naam, werkTeksten.kiesDag);
  }
}

/** The three fields of a day as they were filled in. */
export const dagInvulling = (form: Invulling, naam: string) => ({
  dag: form.get(`${naam}-dag`),
  maand: form.get(`${naam}-maand`),
  jaar: form.get(`${naam}-jaar`),
});

/** A day as its three fields, as a form has them when it opens. */
export function metDag(naam: string, dag: string): Invulling {
  const [jaar = "", maand = "", dagnummer = ""] = dag.split("-").map((deel) => String(Number(deel)));
  const velden: Record<string, string> = {
    [`${naam}-dag`]: dagnummer,
    [`${naam}-maand`]: maand,
    [`${naam}-jaar`]: jaar,
  };
  return { get: (veld) => velden[veld] ?? "" };
}

/** As long as the database and a reader can bear. */
const meesteTekens = 4000;

/** What somebody wrote, or nothing. @throws Probleem 422 when it is too long */
export function leesTekst(form: Invulling, naam: string): string | undefined {
  const tekst = form.get(naam).replaceAll("\r\n", "\n").replaceAll("\0", "").trim();
  if (tekst.length > meesteTekens) throw weiger(naam, werkTeksten.teLang);
  return tekst || undefined;
}

/** The same where something must be written. */
export function eisTekst(form: Invulling, naam: string, melding: string): string {
  const tekst = leesTekst(form, naam);
  if (tekst === undefined) throw weiger(naam, melding);
  return tekst;
}

export const weiger = (naam: string, melding: string) => geweigerd([{ veld: `/${naam}`, code: "invullen", melding }]);
