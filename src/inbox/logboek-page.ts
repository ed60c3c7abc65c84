import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { AuditFilter } from "../audit/audit-filter.ts";
import type { LogRegel } from "../audit/audit-view.ts";
import type { LogPagina } from "../audit/list-audit.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { isParameterNaam } from "../law/parameters.ts";
import { isUuid } from "../platform/ids.ts";
import { errorSummary, selectField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { bladeren, knop, link, tellingTekst, vak } from "../platform/web/parts.ts";
import { type Vraag, writeVraag } from "./logboek-vraag.ts";
import { detailTekst } from "./logboek-woorden.ts";
import { inboxPage, start } from "./shell.ts";
import { instellingTeksten } from "./teksten-beleid-namen.ts";
import { handelingTekst, handelingTeksten, logboekTeksten as t, wieTeksten } from "./teksten-logboek.ts";
import { momentTekst, zaakKort } from "./woorden.ts";

const path = `${start}/logboek`;

type Gelezen = Vraag & { wie: readonly { uuid: string; naam: string | null }[]; pagina: LogPagina | null };

/** The log with its filters; without `pagina` only what is wrong with them. */
export function logboekPage(sessie: InboxSessie, gelezen: Gelezen): Response {
  const { fouten, filter, pagina } = gelezen;
  return inboxPage(
    sessie,
    {
      title: t.titel,
      path,
      wide: true,
      refused: fouten.length > 0,
      main: html`${errorSummary(fouten)}<h1>${t.titel}</h1>
<p>${t.uitleg}</p>
${filterForm(gelezen)}
${filter && pagina ? uitkomst(filter, pagina) : ""}`,
    },
    fouten.length > 0 ? 422 : 200,
  );
}

function filterForm({ invulling, fouten, wie }: Gelezen): Html {
  const error = (name: string): string | undefined => fouten.find((fout) => fout.name === name)?.text;
  const day = (name: "van" | "tot"): Html =>
    textField({
      name,
      label: t[name],
      value: invulling[name],
      error: error(name),
      width: "kort",
      maxLength: 10,
    });
  return html`<form method="get" action="${path}" novalidate aria-label="${t.zoeken}">
<div class="naast">${day("van")}${day("tot")}
${selectField({ name: "wie", label: t.wie, value: invulling.wie, empty: t.iedereen, choices: wieKeuzes(wie) })}
${selectField({ name: "handeling", label: t.handeling, value: invulling.handeling, empty: t.alles, choices: handelingKeuzes })}</div>
<div class="naast">${textField({ name: "onderwerp", label: t.onderwerp, hint: t.onderwerpUitleg, value: invulling.onderwerp, error: error("onderwerp"), maxLength: 300 })}
<div class="knoppen">${knop(t.toon)} ${link(path, t.wis)}</div></div>
</form>`;
}

const handelingKeuzes = Object.entries(handelingTeksten)
  .map(([value, label]) => ({ value, label }))
  .toSorted((one, other) => one.label.localeCompare(other.label, "nl"));

const wieKeuzes = (wie: Gelezen["wie"]) => [
  { value: "medewerker", label: t.soorten },
  { value: "machine", label: t.machines },
  { value: "partner", label: t.partners },
  { value: "systeem", label: t.systeem },
  ...wie.map(({ uuid, naam }) => ({ value: uuid, label: kort(naam ?? `${t.naamloos} ${zaakKort(uuid)}`) })),
];

/** A list to choose from is as wide as its longest line. */
const kort = (naam: string): string => (naam.length > 40 ? `${naam.slice(0, 39)}…` : naam);

function uitkomst(filter: AuditFilter, { regels, totaal, vanaf, volgende }: LogPagina): Html {
  if (regels.length === 0) return vak(null, t.leeg);
  const pad = (na: string | null): string => `${path}?${writeVraag(filter, { na })}`;
  return html`<p><strong>${t.aantal(tellingTekst(totaal))}</strong> ${link(`${path}/bestand?${writeVraag(filter)}`, t.download)}</p>
<table class="lijst">
<caption>${t.tabel(dagtekst(filter.van), dagtekst(filter.tot))}</caption>
<thead><tr><th scope="col">${t.wanneer}</th><th scope="col">${t.wie}</th><th scope="col">${t.handeling}</th><th scope="col">${t.waarover}</th></tr></thead>
<tbody>${regels.map((regel) => rij(filter, regel))}</tbody>
</table>
${bladeren(pad, { vanaf, aantal: regels.length, totaal, volgende })}`;
}

const rij = (filter: AuditFilter, regel: LogRegel): Html => html`<tr>
<td data-kop="${t.wanneer}">${momentTekst(regel.op)}</td>
<td data-kop="${t.wie}">${wieTekst(regel.wie)}</td>
<th scope="row" data-kop="${t.handeling}">${handelingTekst(regel.handeling)}</th>
<td data-kop="${t.waarover}">${onderwerpTekst(filter, regel.onderwerp)}${meerTekst(regel)}</td></tr>`;

function wieTekst({ soort, id, naam }: LogRegel["wie"]): Html {
  if (soort === "medewerker") return html`${naam ?? `${t.naamloos} ${zaakKort(id)}`}`;
  const wat = naam ?? (soort === "systeem" ? id : "");
  return html`${wieTeksten[soort]}${wat === "" ? "" : html`<br><span class="zacht">${wat}</span>`}`;
}

/** A number leads to everything that was done to the same. */
function onderwerpTekst(filter: AuditFilter, onderwerp: LogRegel["onderwerp"]): Html {
  if (onderwerp === null) return html`<span class="zacht">${t.nietBekend}</span>`;
  const tekst = onderwerp.naam ?? (isUuid(onderwerp.id) ? zaakKort(onderwerp.id) : instellingNaam(onderwerp.id));
  if (!isUuid(onderwerp.id) || onderwerp.id === filter.onderwerp) return html`${tekst}`;
  const pad = `${path}?${writeVraag(filter, { onderwerp: onderwerp.id })}`;
  return html`<a class="utrecht-link utrecht-link--html-a" href="${pad}" aria-label="${t.alleenDit(tekst)}">${tekst}</a>`;
}

/** A number of policy is called as on its own page. */
const instellingNaam = (id: string): string => (isParameterNaam(id) ? instellingTeksten[id].naam : id);

function meerTekst({ onderwerp, details, wie }: LogRegel): Html {
  const regels = [
    onderwerp && isUuid(onderwerp.id) ? `${t.volledigNummer}: ${onderwerp.id}` : "",
    wie.soort === "partner" ? `${wieTeksten.partner}: ${wie.id}` : "",
    ...detailTekst(details).split("; "),
  ].filter(Boolean);
  if (regels.length === 0) return html``;
  return html`<details><summary>${t.meer}</summary><ul class="utrecht-unordered-list">${regels.map((tekst) => html`<li>${tekst}</li>`)}</ul></details>`;
}
