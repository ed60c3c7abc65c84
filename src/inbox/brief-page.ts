import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { IngevuldeBrief } from "../contact/fill-brief.ts";
import type { BriefAntwoord } from "../contact/list-brieven.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { errorSummary, radioField, selectField, textareaField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, linkKnop, vak } from "../platform/web/parts.ts";
import { papier } from "./brief-papier.ts";
import type { Veldfout } from "./contact-invoer.ts";
import { zaakKruimels, zaakRegel } from "./contact-zaak.ts";
import { inboxPage } from "./shell.ts";
import { briefsoortTeksten, briefTeksten as t } from "./teksten-brieven.ts";
import { persoonTekst, plaatsTekst, straatTekst, zaakPad } from "./woorden.ts";

/** Which text, and to whom. */
export function kiesBriefPage(
  sessie: InboxSessie,
  zaak: HuishoudenAntwoord,
  brieven: readonly BriefAntwoord[],
): Response {
  const keuzes = brieven.map(({ id, naam, soort }) => ({
    value: id,
    label: naam,
    ...(soort === "kaart" ? { hint: briefsoortTeksten[soort] } : {}),
  }));
  const mensen = zaak.personen.map((persoon, at) => ({ value: String(at), label: persoonTekst(persoon) }));
  const aan = html`${selectField({ name: "aan", label: t.aan, hint: t.aanHint, choices: [...mensen, { value: "allen", label: t.iedereen }], value: "0" })}`;
  const main = html`<h1>${t.titel}</h1>
${zaakRegel(zaak)}
${
  keuzes.length === 0
    ? vak("let-op", t.geenTeksten)
    : html`<form method="get" action="${zaakPad(zaak.id, "/brief")}">
${radioField({ name: "sjabloon", label: t.welke, choices: keuzes, value: keuzes[0]?.value, focus: true })}
${mensen.length > 1 ? aan : ""}
<div class="knoppen">${knop(t.maak)}</div>
</form>`
}
<p>${link(zaakPad(zaak.id), t.terug)}</p>`;
  return briefPage(sessie, zaak, { title: t.titel, main });
}

type Bewerking = { brief: IngevuldeBrief; aan: string; tekst: string; fouten: readonly Veldfout[] };

/** The text, filled in and still to be changed. */
export function bewerkBriefPage(
  sessie: InboxSessie,
  zaak: HuishoudenAntwoord,
  { brief, aan, tekst, fouten }: Bewerking,
  status = 200,
): Response {
  const { id, naam, soort } = brief.sjabloon;
  const fout = fouten.map(({ text }) => text).join(" ");
  const main = html`${errorSummary(fouten)}
<h1>${naam}</h1>
${zaakRegel(zaak)}
<form class="brief" method="post" action="${zaakPad(zaak.id, "/brief")}" novalidate>
${csrfField(sessie)}
<input type="hidden" name="sjabloon" value="${id}"><input type="hidden" name="aan" value="${aan}">
<p>${soort === "kaart" ? t.nietKaart : t.niet}</p>
${textareaField({ name: "tekst", label: t.tekst, hint: t.tekstHint, rows: soort === "kaart" ? 12 : 24, value: tekst, error: fout || undefined })}
<div class="knoppen">${knop(t.klaar)}${link(zaakPad(zaak.id, "/brief"), t.andere)}</div>
</form>
<p>${link(zaakPad(zaak.id), t.terug)}</p>`;
  return briefPage(sessie, zaak, { title: naam, main, refused: fouten.length > 0 }, status);
}

/** The letter or card as it goes on paper; printing shows nothing else. */
export function printBriefPage(sessie: InboxSessie, zaak: HuishoudenAntwoord, brief: IngevuldeBrief): Response {
  const { soort, naam } = brief.sjabloon;
  const adresregels = [...brief.namen, straatTekst(brief.adres), plaatsTekst(brief.adres)];
  const contactsoort = soort === "kaart" ? "Kaartje" : "Brief";
  const title = t.printTitel(naam);
  const main = html`<div class="niet-printen"><h1>${title}</h1>
<p>${t.printMaat[soort]} <span data-print-hint>${t.printHint}</span></p>
<p>${t.nietBewaard}</p>
<div class="knoppen"><button class="utrecht-button utrecht-button--primary-action" type="button" data-print hidden>${t.print}</button>${linkKnop(zaakPad(zaak.id, `/contact?soort=${contactsoort}`), t.legVast[soort], "secondary")}</div>
</div>
${papier({ soort, gemeente: brief.gemeente, adresregels, tekst: brief.tekst })}
<p class="niet-printen">${link(zaakPad(zaak.id), t.terug)}</p>`;
  return briefPage(sessie, zaak, { title, main, scripts: ["brief.js"] });
}

type Parts = { title: string; main: Html; refused?: boolean; scripts?: readonly string[] };
const briefPage = (sessie: InboxSessie, zaak: HuishoudenAntwoord, parts: Parts, status = 200): Response =>
  inboxPage(sessie, { ...parts, path: zaakPad(zaak.id, "/brief"), crumbs: zaakKruimels(zaak) }, status);
