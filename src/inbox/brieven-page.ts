import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { type Briefsoort, invulplekken, vulBrief } from "../contact/brief-rules.ts";
import type { BriefAntwoord } from "../contact/list-brieven.ts";
import type { BriefGeschiedenis } from "../contact/show-brief.ts";
import { localDay } from "../law/calendar.ts";
import { errorSummary, radioField, textareaField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, knop, link, linkKnop, vak } from "../platform/web/parts.ts";
import { papier } from "./brief-papier.ts";
import type { Invulling, Veldfout } from "./contact-invoer.ts";
import { inboxPage, start } from "./shell.ts";
import { briefsoortTeksten, sjabloonTeksten as t, voorbeeldGegevens } from "./teksten-brieven.ts";
import { momentTekst } from "./woorden.ts";

export const brievenPad = `${start}/regie/brieven`;
const kruimels = [{ href: `${start}/regie`, text: t.regie }];

/** All texts of the municipality. */
export function brievenPage(
  sessie: InboxSessie,
  brieven: readonly BriefAntwoord[],
  gedaan: string | undefined,
): Response {
  const [weg, hier] = [brieven.filter(({ vervallen }) => vervallen), brieven.filter(({ vervallen }) => !vervallen)];
  const klaar = gedaan === "opgeslagen" || gedaan === "verwijderd" ? t[gedaan] : null;
  const main = html`${klaar ? html`<div class="vak vak--goed" role="status"><p>${klaar}</p></div>` : ""}
<h1>${t.titel}</h1>
<p>${t.inleiding}</p>
<div class="knoppen">${linkKnop(`${brievenPad}/nieuw`, t.nieuw)}</div>
${hier.length === 0 ? html`<p>${t.geen}</p>` : tabel(hier, t.tabel)}
${weg.length === 0 ? "" : html`<details><summary>${t.weg} (${weg.length})</summary>${tabel(weg, t.weg)}</details>`}`;
  return inboxPage(sessie, { title: t.titel, path: brievenPad, crumbs: kruimels, main });
}

const tabel = (
  brieven: readonly BriefAntwoord[],
  kop: string,
): Html => html`<table class="lijst"><caption>${kop}</caption>
<thead><tr><th scope="col">${t.kolomNaam}</th><th scope="col">${t.kolomSoort}</th><th scope="col">${t.kolomLaatst}</th></tr></thead>
<tbody>${brieven.map(
  (brief) => html`<tr><th scope="row">${link(`${brievenPad}/${brief.id}`, brief.naam)}</th>
<td data-kop="${t.kolomSoort}">${briefsoortTeksten[brief.soort]}</td>
<td data-kop="${t.kolomLaatst}">${brief.laatst ? t.laatst(momentTekst(brief.laatst.vastgelegdOp), brief.doorNaam ?? t.iemand) : t.standaard}</td></tr>`,
)}</tbody></table>`;

/** What a page to change a text bears and shows; `brief` is null for a new one. */
export type SjabloonFormulier = {
  id: string;
  brief: BriefGeschiedenis | null;
  versie: string;
  invulling: Invulling;
  fouten: readonly Veldfout[];
  voorbeeld: boolean;
};

export function sjabloonPage(sessie: InboxSessie, formulier: SjabloonFormulier, status = 200): Response {
  const { brief, fouten, voorbeeld, id } = formulier;
  const title = brief?.naam ?? t.nieuwTitel;
  const main = html`${errorSummary(fouten)}
<h1>${title}</h1>
${brief?.vervallen ? vak("let-op", t.isWeg) : ""}
${voorbeeld ? voorbeeldDeel(sessie, formulier.invulling) : ""}
${wijzigForm(sessie, formulier)}
${plekken}
${brief ? html`${brief.vervallen ? "" : verwijderForm(sessie, formulier)}${geschiedenis(brief)}` : ""}
<p>${link(brievenPad, t.terug)}</p>`;
  const crumbs = [...kruimels, { href: brievenPad, text: t.titel }];
  const path = `${brievenPad}/${brief ? id : "nieuw"}`;
  return inboxPage(sessie, { title, path, crumbs, main, refused: fouten.length > 0 }, status);
}

function wijzigForm(sessie: InboxSessie, { id, brief, versie, invulling, fouten }: SjabloonFormulier): Html {
  const bij = (naam: string) => fouten.find(({ name }) => name === naam)?.text;
  const soorten = (["brief", "kaart"] as const).map((value) => ({
    value,
    label: briefsoortTeksten[value],
    hint: t.soortHint[value],
  }));
  return html`<form class="brief" method="post" action="${brievenPad}/${brief ? id : "nieuw"}" novalidate>
${csrfField(sessie)}
<input type="hidden" name="id" value="${id}"><input type="hidden" name="versie" value="${versie}">
${textField({ name: "naam", label: t.naam, hint: t.naamHint, value: invulling.get("naam"), error: bij("naam"), maxLength: 100 })}
${radioField({ name: "soort", label: t.soort, choices: soorten, value: invulling.get("soort"), error: bij("soort") })}
${textareaField({ name: "tekst", label: t.tekst, hint: t.tekstHint, rows: 20, value: invulling.get("tekst"), error: bij("tekst") })}
${textField({ name: "reden", label: t.reden, value: invulling.get("reden"), error: bij("reden") })}
<div class="knoppen">${knop(t.opslaan, "primary", { name: "doe", value: "opslaan" })}${knop(t.voorbeeld, "secondary", { name: "doe", value: "voorbeeld" })}</div>
</form>`;
}

const plekken = html`<section aria-labelledby="plekken"><h2 id="plekken">${t.plekken}</h2>
<p>${t.plekkenHint}</p>
${gegevens(invulplekken.map((plek) => [`{${plek}}`, t.plek[plek]] as const))}
<p>${t.haken}</p></section>`;

/** With people who do not exist. */
function voorbeeldDeel(sessie: InboxSessie, invulling: Invulling): Html {
  const soort: Briefsoort = invulling.get("soort") === "kaart" ? "kaart" : "brief";
  const datum = localDay(sessie.op);
  const { naam: gemeente } = sessie.gemeente;
  const afspraak = { datum, dagdeel: "Ochtend" } as const;
  const tekst = vulBrief(invulling.get("tekst").replaceAll("\r\n", "\n"), {
    ...voorbeeldGegevens,
    gemeente,
    datum,
    afspraak,
  });
  const adresregels = [...voorbeeldGegevens.namen, ...voorbeeldGegevens.adres.split(", ")];
  return html`<section aria-labelledby="voorbeeld"><h2 id="voorbeeld">${t.voorbeeldKop}</h2>
<p role="status">${t.voorbeeldHint}</p>
${papier({ soort, gemeente, adresregels, tekst })}</section>`;
}

const verwijderForm = (sessie: InboxSessie, { id, versie, fouten, invulling }: SjabloonFormulier): Html =>
  html`<section aria-labelledby="verwijderen"><h2 id="verwijderen">${t.verwijderKop}</h2>
<p>${t.verwijderHint}</p>
<form method="post" action="${brievenPad}/${id}/verwijderen" novalidate>${csrfField(sessie)}<input type="hidden" name="versie" value="${versie}">
${textField({ name: "verwijderReden", label: t.verwijderReden, value: invulling.get("verwijderReden"), error: fouten.find(({ name }) => name === "verwijderReden")?.text })}
<div class="knoppen">${knop(t.verwijder, "secondary")}</div></form></section>`;

const geschiedenis = ({ geschiedenis: versies, begintekst }: BriefGeschiedenis): Html =>
  html`<section aria-labelledby="geschiedenis"><h2 id="geschiedenis">${t.geschiedenis}</h2>
<ul class="plannen">${versies.map(
    ({
      versie,
      vervallen,
      vastgelegdOp,
      doorNaam,
      reden,
      tekst,
    }) => html`<li><div class="plannen__wat"><strong>${vervallen ? t.versieWeg(versie) : t.versie(versie)}</strong>
<p>${t.laatst(momentTekst(vastgelegdOp), doorNaam ?? t.iemand)}</p><p>${reden}</p>
${vervallen ? "" : oudeTekst(t.versie(versie), tekst)}</div></li>`,
  )}${begintekst === null ? "" : html`<li><div class="plannen__wat"><strong>${t.standaardVersie}</strong>${oudeTekst(t.standaardVersie, begintekst)}</div></li>`}</ul></section>`;

const oudeTekst = (welke: string, tekst: string): Html =>
  html`<details><summary>${t.toonTekst}<span class="alleen-voorlezen"> ${welke}</span></summary><div class="brief__oud">${tekst}</div></details>`;
