import type { PortalSessie } from "../access/portal-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { SignaalRegel } from "../intake/list-signalen.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import type { Fout } from "../law/fout.ts";
import { amountField, dateField, errorSummary, radioField } from "../platform/web/fields.ts";
import { datumVan, type Invulling, tekstVan } from "../platform/web/form-date.ts";
import { html } from "../platform/web/html.ts";
import { knop, link } from "../platform/web/parts.ts";
import { portalPage } from "./shell.ts";
import { bedragVan } from "./signaal-invoer.ts";
import { kortNaam, onleesbaarTeksten } from "./teksten-signaal.ts";

/** The reasons for which an amount or a day can be put right here. */
const redenen = {
  invoerfout: "Ik heb het verkeerd ingevuld",
  betalingVerwerkt: "Er was al betaald. Het bedrag is lager",
} as const;

const veldOf: Readonly<Record<string, string>> = {
  "/achterstand/bedrag": "bedrag",
  "/achterstand/ontstaansdatum": "ontstaansdatum",
  "/reden": "reden",
};

/** What somebody wants to change, as the API takes it; what stayed empty stays as it was. */
export function leesVerbetering(invulling: Invulling): unknown {
  const [bedrag, ontstaansdatum] = [bedragVan(invulling), datumVan(invulling, "ontstaansdatum") ?? undefined];
  const achterstand = { ...(bedrag === undefined ? {} : { bedrag }), ...(ontstaansdatum ? { ontstaansdatum } : {}) };
  return { reden: tekstVan(invulling, "reden") || undefined, achterstand };
}

/** Amount and begin of the arrears, and why they were otherwise. */
export function verbeterPage(
  sessie: PortalSessie,
  regel: SignaalRegel,
  { invulling, fouten, status }: { invulling: Invulling; fouten: readonly Fout[]; status: number },
): Response {
  const pad = `/portaal/signalen/${regel.id}`;
  const gevonden = fouten.map((fout) => ({ veld: veldOf[fout.veld], tekst: verwoord(fout) }));
  const bij = (veld: string) => gevonden.find((fout) => fout.veld === veld)?.tekst;
  const deel = (naam: string): string => tekstVan(invulling, `ontstaansdatum-${naam}`);
  const main = html`${errorSummary(gevonden.map(({ veld, tekst }) => ({ name: veld, text: tekst })))}
<h1>Signaal ${regel.kenmerk} verbeteren</h1>
<p>Hier verbetert u wat op de signaaldatum al anders was. U vult alleen in wat anders moet. De gemeente ziet wat u veranderde.</p>
<p>Liep de achterstand daarna op? Stuur dan een nieuw signaal. Klopt de naam of het adres niet? Trek dit signaal in en stuur een nieuw.</p>
<form method="post" action="${pad}/verbeteren" novalidate>
${csrfField(sessie)}
${amountField({ name: "bedrag", label: "Wat is het goede bedrag, in euro’s?", hint: `Nu staat er ${bedragtekst(regel.bedragCenten)}. Laat leeg als dat klopt.`, value: tekstVan(invulling, "bedrag"), error: bij("bedrag") })}
${dateField({ name: "ontstaansdatum", label: "Sinds wanneer is er een achterstand?", hint: "Laat leeg als deze dag klopt.", value: { dag: deel("dag"), maand: deel("maand"), jaar: deel("jaar") }, error: bij("ontstaansdatum") })}
${radioField({
  name: "reden",
  label: "Waarom verbetert u het?",
  choices: Object.entries(redenen).map(([value, label]) => ({ value, label })),
  value: tekstVan(invulling, "reden"),
  error: bij("reden"),
})}
<div class="knoppen">${knop("Verbeter het signaal")}${link(pad, "Toch niet")}</div>
</form>`;
  const crumbs = [
    { href: "/portaal/signalen", text: "Mijn signalen" },
    { href: pad, text: regel.kenmerk },
  ];
  const refused = fouten.length > 0;
  return portalPage(sessie, { title: "Verbeteren", path: `${pad}/verbeteren`, crumbs, refused, main }, status);
}

function verwoord({ veld, code, melding }: Fout): string {
  if (veld === "/reden") return "Kies waarom u het verbetert.";
  if (code === "ongeldige-datum") return `${kortNaam("ontstaansdatum")}: ${onleesbaarTeksten.datum}`;
  return veld === "/achterstand/bedrag" && code === "verkeerde-soort" ? onleesbaarTeksten.bedrag : melding;
}
