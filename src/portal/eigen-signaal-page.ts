import type { PortalSessie } from "../access/portal-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { SignaalUitleg } from "../explain-signaal.ts";
import type { SignaalRegel } from "../intake/list-signalen.ts";
import type { readSignaal } from "../intake/read-signaal.ts";
import type { EigenPersoon } from "../intake/show-eigen-persoon.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Intrekkingsreden } from "../law/lists.ts";
import { errorSummary, radioField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, knop, link, linkKnop } from "../platform/web/parts.ts";
import { portalPage } from "./shell.ts";
import { dagVan, standBadge } from "./woorden.ts";

type Signaal = Awaited<ReturnType<typeof readSignaal>>;

const lijst = { href: "/portaal/signalen", text: "Mijn signalen" };

const redenen: Record<Intrekkingsreden, string> = {
  betaald: "De achterstand is betaald",
  regeling: "Er is een betalingsregeling",
  vergissing: "Het signaal was een vergissing",
};

export function signaalPage(
  sessie: PortalSessie,
  regel: SignaalRegel,
  { signaal, persoon, uitleg }: { signaal: Signaal; persoon: EigenPersoon; uitleg: SignaalUitleg },
): Response {
  const pad = `/portaal/signalen/${regel.id}`;
  return portalPage(sessie, {
    title: `Signaal ${regel.kenmerk}`,
    path: pad,
    crumbs: [lijst],
    main: html`<h1>Signaal ${regel.kenmerk}</h1>
<p>${standBadge(regel.stand)}</p>
${gegevens([
  ["Over", html`${persoon.naam}<br>${persoon.adres}`],
  ["Gemeente", regel.gemeente],
  ["Achterstand", bedragtekst(regel.bedragCenten)],
  ["Signaaldatum", dagtekst(regel.signaaldatum)],
  ["Ontvangen", dagVan(signaal.ontvangenOp)],
  signaal.ingetrokken
    ? ["Ingetrokken", `${dagVan(signaal.ingetrokken.op)}. ${redenen[signaal.ingetrokken.reden]}.`]
    : null,
])}
${antwoord(signaal)}
${pauze(signaal)}
${opmerkingen(signaal)}
<h2>Ontvangstbewijs</h2>
<p>Met dit bewijs laat u zien dat u het signaal heeft gestuurd. Ook een rechter kan het controleren.</p>
<div class="knoppen">${linkKnop(`${pad}/bewijs`, "Download het bewijs (pdf)", "secondary")}${link(`${pad}/bewijs?formaat=jose`, "Download voor een programma (jws)")}</div>
${
  signaal.ingetrokken
    ? ""
    : html`<h2>Klopt het niet meer?</h2>
<p>Is er betaald, is er een regeling of was het een vergissing? Trek het signaal dan in. De gemeente stopt er dan mee.</p>
<p>${link(`${pad}/intrekken`, "Trek dit signaal in")}</p>
<p>Staat er een verkeerd bedrag of een verkeerde begindatum?</p>
<p>${link(`${pad}/verbeteren`, "Verbeter dit signaal")}</p>`
}
<details><summary>Waarom de gemeente dit zo behandelt</summary>
<p>Hieronder ziet u waarom de gemeente uw signaal aannam, en wat u ervan hoort. Bij elke regel staat waar die vandaan komt. De ‘signaalpartner’ bent u.</p>
${uitlegPerBron(uitlegVoor(signaal, uitleg))}</details>`,
  });
}

/** After a withdrawal nothing is on its way any more. */
const uitlegVoor = (
  { ingetrokken }: Signaal,
  { aanvaarding, terugkoppeling }: SignaalUitleg,
): SignaalUitleg["aanvaarding"] => [
  ...aanvaarding,
  ...terugkoppeling.filter(({ onderdeel }) => !(ingetrokken && onderdeel === "nog-niets")),
];

/** Under each source what rests on it, so that it is named once. */
const uitlegPerBron = (regels: SignaalUitleg["aanvaarding"]): Html =>
  html`${[...Map.groupBy(regels, ({ bron }) => bron.titel)].map(
    ([titel, items]) => html`<div class="groep"><p class="zacht">${titel}</p>
<ul class="utrecht-unordered-list">${items.map(({ tekst }) => html`<li>${tekst}</li>`)}</ul></div>`,
  )}`;

function antwoord({ terugkoppeling }: Signaal): Html {
  if (!terugkoppeling) {
    return html`<div class="vak"><h2>Antwoord van de gemeente</h2><p>De gemeente heeft nog niets laten weten.</p></div>`;
  }
  const { waarde, contact, regeling, aangemaaktOp } = terugkoppeling;
  return html`<div class="vak vak--weetje"><h2>Antwoord van de gemeente</h2>
<p><strong>${waarde}</strong></p>
${contact === undefined ? "" : html`<p>Was er contact met de inwoner? ${contact}.</p>`}
${regeling === undefined ? "" : html`<p>Betaalde de inwoner zelf, of kwam er een regeling? ${regeling}.</p>`}
<p class="zacht">Gestuurd op ${dagVan(aangemaaktOp)}.</p></div>`;
}

/** Until when its partner should leave the resident in peace, where the agreement has that. */
function pauze({ incassoPauze }: Signaal): Html {
  if (!incassoPauze) return html``;
  return html`<div class="vak vak--let-op"><h2>Wacht met nieuwe incasso</h2>
<p>${incassoPauze.uitleg}</p>
${incassoPauze.tot === null ? "" : html`<p>Dit geldt tot en met ${dagtekst(incassoPauze.tot)}.</p>`}</div>`;
}

const opmerkingen = (signaal: Signaal): Html =>
  signaal.opmerkingen.length === 0
    ? html``
    : html`<div class="vak vak--let-op"><h2>Let op</h2><ul class="utrecht-unordered-list">${signaal.opmerkingen.map(({ tekst }) => html`<li>${tekst}</li>`)}</ul></div>`;

/** Asks why, and whether one is sure, before it is done. */
export function intrekPage(sessie: PortalSessie, regel: SignaalRegel, fout?: string): Response {
  const pad = `/portaal/signalen/${regel.id}`;
  const main = html`${errorSummary(fout === undefined ? [] : [{ name: "reden", text: fout }])}
<h1>Signaal ${regel.kenmerk} intrekken</h1>
<p>De gemeente stopt met dit signaal. U kunt dit niet terugdraaien.</p>
<form method="post" action="${pad}/intrekken" novalidate>
${csrfField(sessie)}
${radioField({
  name: "reden",
  label: "Waarom trekt u het in?",
  choices: Object.entries(redenen).map(([value, label]) => ({ value, label })),
  error: fout,
})}
<div class="knoppen">${knop("Trek het signaal in")}${link(pad, "Toch niet")}</div>
</form>`;
  const crumbs = [lijst, { href: pad, text: regel.kenmerk }];
  const refused = fout !== undefined;
  return portalPage(
    sessie,
    { title: "Intrekken", path: `${pad}/intrekken`, crumbs, refused, main },
    refused ? 422 : 200,
  );
}
