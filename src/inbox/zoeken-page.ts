import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { ZoekSoort } from "../contact/search-rules.ts";
import type { GevondenZaak } from "../contact/search-zaken.ts";
import type { Fout } from "../law/fout.ts";
import { dateField, errorSummary, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, stand, vak } from "../platform/web/parts.ts";
import { inboxPage, start } from "./shell.ts";
import { aantalTekst, geslotenOp, zoekTeksten as teksten } from "./teksten-zoeken.ts";
import { bandBadge, dagVan, persoonTekst, plaatsTekst, zaakKort, zaakLink } from "./woorden.ts";

const pad = `${start}/zoeken`;

/** What was filled in in one of the four forms, what is wrong with it, and what was found. */
export type Zoekstand = {
  soort: ZoekSoort | null;
  form: { get(naam: string): string };
  fouten: readonly Fout[];
  gevonden: { zaken: readonly GevondenZaak[]; meer: boolean } | null;
};

/** Four ways to look for a zaak, and what one of them found. Nothing of it is in an address. */
export function zoekPage(sessie: InboxSessie, zoekstand: Zoekstand, status = 200): Response {
  const { fouten, gevonden, soort } = zoekstand;
  const geweigerd = fouten.length > 0;
  const main = html`${errorSummary(fouten.map(({ veld, melding }) => ({ name: veld.slice(1), text: melding })))}
<h1>${teksten.titel}</h1>
${geweigerd && soort === "persoon" ? vak("let-op", teksten.waarom) : ""}
${gevonden ? uitkomst(gevonden) : html`<p>${teksten.inleiding}</p>`}
<div class="zoekvormen">
${vorm(sessie, zoekstand, "adres", adresVelden)}
${vorm(sessie, zoekstand, "persoon", persoonVelden)}
${vorm(sessie, zoekstand, "kenmerk", kenmerkVelden)}
${vorm(sessie, zoekstand, "zaak", zaakVelden)}
</div>`;
  return inboxPage(sessie, { title: teksten.titel, path: pad, refused: geweigerd, wide: true, main }, status);
}

type Velden = {
  titel: string;
  uitleg: string;
  knop: string;
  velden: (van: (naam: string) => string, fout: (naam: string) => string | undefined) => Html;
};

const adresVelden: Velden = {
  titel: teksten.adres,
  uitleg: teksten.adresHint,
  knop: teksten.zoekAdres,
  velden: (van, fout) => html`<div class="naast">
${textField({ name: "postcode", label: teksten.postcode, value: van("postcode"), width: "kort", maxLength: 12, error: fout("postcode") })}
${textField({ name: "huisnummer", label: teksten.huisnummer, value: van("huisnummer"), width: "kort", maxLength: 20, error: fout("huisnummer") })}
${textField({ name: "huisletter", label: teksten.huisletter, value: van("huisletter"), width: "kort", maxLength: 5, error: fout("huisletter") })}
${textField({ name: "toevoeging", label: teksten.toevoeging, value: van("toevoeging"), width: "kort", maxLength: 12, error: fout("toevoeging") })}
</div>`,
};
const persoonVelden: Velden = {
  titel: teksten.persoon,
  uitleg: teksten.persoonHint,
  knop: teksten.zoekPersoon,
  velden: (
    van,
    fout,
  ) => html`${textField({ name: "achternaam", label: teksten.achternaam, hint: teksten.achternaamHint, value: van("achternaam"), maxLength: 200, error: fout("achternaam") })}
${dateField({ name: "geboortedatum", label: teksten.geboortedatum, hint: teksten.geboortedatumHint, value: { dag: van("geboortedatum-dag"), maand: van("geboortedatum-maand"), jaar: van("geboortedatum-jaar") }, error: fout("geboortedatum") })}`,
};
const kenmerkVelden: Velden = {
  titel: teksten.kenmerk,
  uitleg: teksten.kenmerkHint,
  knop: teksten.zoekKenmerk,
  velden: (van, fout) =>
    textField({
      name: "kenmerk",
      label: teksten.kenmerkVeld,
      value: van("kenmerk"),
      maxLength: 64,
      error: fout("kenmerk"),
    }),
};
const zaakVelden: Velden = {
  titel: teksten.zaak,
  uitleg: teksten.zaakHint,
  knop: teksten.zoekZaak,
  velden: (van, fout) =>
    textField({ name: "nummer", label: teksten.zaakVeld, value: van("nummer"), maxLength: 40, error: fout("nummer") }),
};

function vorm(sessie: InboxSessie, zoekstand: Zoekstand, soort: ZoekSoort, delen: Velden): Html {
  const eigen = zoekstand.soort === soort;
  const van = (naam: string): string => (eigen ? zoekstand.form.get(naam) : "");
  const fout = (naam: string): string | undefined =>
    eigen ? zoekstand.fouten.find(({ veld }) => veld === `/${naam}`)?.melding : undefined;
  return html`<section class="zoekvorm" aria-labelledby="zoek-${soort}"><h2 id="zoek-${soort}">${delen.titel}</h2>
<p>${delen.uitleg}</p>
<form method="post" action="${pad}" novalidate>${csrfField(sessie)}<input type="hidden" name="soort" value="${soort}">
${delen.velden(van, fout)}
${knop(delen.knop, eigen || (zoekstand.soort === null && soort === "adres") ? "primary" : "secondary")}
</form></section>`;
}

function uitkomst({ zaken, meer }: NonNullable<Zoekstand["gevonden"]>): Html {
  return html`<section aria-labelledby="uitkomst" class="uitkomst"><h2 id="uitkomst" tabindex="-1" autofocus>${teksten.uitkomst}: ${aantalTekst(zaken.length)}</h2>
${meer ? vak("let-op", teksten.meer) : ""}
${zaken.length === 0 ? html`<p>${teksten.niets}</p><p>${teksten.nietsUitleg}</p>` : tabel(zaken)}</section>`;
}

const tabel = (zaken: readonly GevondenZaak[]): Html => html`<table class="lijst">
<caption class="alleen-voorlezen">${teksten.uitkomst}</caption>
<thead><tr><th scope="col">${teksten.kolomAdres}</th><th scope="col">${teksten.kolomWie}</th><th scope="col">${teksten.kolomPartners}</th><th scope="col">${teksten.kolomStand}</th><th scope="col">${teksten.kolomTeam}</th></tr></thead>
<tbody>${zaken.map(rij)}</tbody>
</table>`;

const rij = (zaak: GevondenZaak): Html => html`<tr>
<th scope="row">${zaakLink(zaak)}<br><span class="zacht">${plaatsTekst(zaak.adres)}, ${zaakKort(zaak.id)}</span></th>
<td data-kop="${teksten.kolomWie}">${zaak.personen.map(persoonTekst).join(", ")}</td>
<td data-kop="${teksten.kolomPartners}">${[...new Set(zaak.partners.map(({ naam }) => naam))].join(", ")}</td>
<td data-kop="${teksten.kolomStand}">${zaak.afgeslotenOp === null ? html`${stand("weetje", teksten.open)} ${bandBadge(zaak.band)}` : html`${stand("grijs", geslotenOp(dagVan(zaak.afgeslotenOp)))}${zaak.resultaat === null ? "" : html`<br><span class="zacht">${zaak.resultaat}</span>`}`}</td>
<td data-kop="${teksten.kolomTeam}">${zaak.team.naam}</td>
</tr>`;
