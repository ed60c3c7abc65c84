import type { InboxSessie } from "../access/inbox-sessie.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, linkKnop, stand, vak } from "../platform/web/parts.ts";
import type { Instelling } from "../routing/beleid-rules.ts";
import type { BeleidHistorie, Keuzestand } from "../routing/list-beleid-historie.ts";
import { bronGegevens } from "./beleid-bron.ts";
import { beleidPad, herkomstVan, regieKruimel } from "./beleid-overzicht.ts";
import { kortTekst, langTekst, type TeamNaam } from "./beleid-woorden.ts";
import { inboxPage } from "./shell.ts";
import { beleidTeksten as t } from "./teksten-beleid.ts";
import { instellingTeksten } from "./teksten-beleid-namen.ts";
import { momentTekst } from "./woorden.ts";

type Getoond = { instelling: Instelling; historie: BeleidHistorie; teams: readonly TeamNaam[]; klaar: string | null };

/** One number: what counts, where that comes from, what was and what comes. */
export function detailPage(sessie: InboxSessie, { instelling, historie, teams, klaar }: Getoond): Response {
  const { sleutel, waarde, landelijk, eigen, instelbaar } = instelling;
  const { naam, uitleg } = instellingTeksten[sleutel];
  const [bron] = historie.landelijk;
  return inboxPage(sessie, {
    title: naam,
    path: `${beleidPad}/${sleutel}`,
    crumbs: [regieKruimel, { href: beleidPad, text: t.titel }],
    main: html`${klaar === null ? "" : html`<div class="vak vak--goed" role="status"><p>${klaar}</p></div>`}
<h1>${naam}</h1>
<p>${uitleg}</p>
<h2>${t.nuTitel}</h2>
${gegevens([
  [t.geldtNu, html`${langTekst(sleutel, waarde, teams)} ${herkomstVan(instelling)}`],
  eigen ? [t.historie.van, dagtekst(eigen.geldtVan)] : null,
  eigen ? [t.reden, eigen.reden] : null,
  eigen ? [t.landelijkeWaarde, kortTekst(sleutel, landelijk.waarde)] : null,
])}
${instelbaar ? html`<div class="knoppen">${linkKnop(`${beleidPad}/${sleutel}/wijzig`, t.pasAan)}</div>` : vak("weetje", t.wetVast)}
${instelbaar ? eigenKeuzes(historie, teams) : ""}
<h2>${instelbaar ? t.bronTitel : t.bronTitelWet}</h2>
${bron ? bronGegevens(bron.bron) : ""}
${historie.landelijk.length > 1 ? landelijkeJaren(historie) : ""}`,
  });
}

const standKleuren = { geweest: "grijs", geldt: "goed", komt: "let-op" } as const;
export const keuzeStand = (soort: Keuzestand["stand"]): Html => stand(standKleuren[soort], t.standen[soort]);

function eigenKeuzes({ sleutel, eigen }: BeleidHistorie, teams: readonly TeamNaam[]): Html {
  const h = t.historie;
  if (eigen.length === 0) return html`<h2>${t.historieTitel}</h2><p>${t.historieLeeg}</p>`;
  return html`<h2>${t.historieTitel}</h2><p>${t.vast}</p>
<table class="lijst"><caption class="alleen-voorlezen">${t.historieTitel}</caption>
<thead><tr><th scope="col">${h.van}</th><th scope="col">${h.tot}</th><th scope="col">${h.waarde}</th><th scope="col">${h.reden}</th><th scope="col">${h.vastgelegd}</th></tr></thead>
<tbody>${eigen.map(
    ({ geldtVan, geldtTot, waarde, reden, vastgelegdOp, stand: soort }) => html`<tr>
<th scope="row">${dagtekst(geldtVan)}<br>${keuzeStand(soort)}</th>
<td data-kop="${h.tot}">${geldtTot === null ? t.open : dagtekst(geldtTot)}</td>
<td data-kop="${h.waarde}">${langTekst(sleutel, waarde, teams)}</td>
<td data-kop="${h.reden}">${reden}</td><td data-kop="${h.vastgelegd}">${momentTekst(vastgelegdOp)}</td></tr>`,
  )}</tbody></table>`;
}

const landelijkeJaren = ({ sleutel, landelijk }: BeleidHistorie): Html => html`<h2>${t.landelijkTitel}</h2>
<ul class="utrecht-unordered-list">${landelijk.map(
  ({ geldtVan, waarde, bron }) =>
    html`<li>${t.gepland(dagtekst(geldtVan), kortTekst(sleutel, waarde))} (${bron.titel})</li>`,
)}</ul>`;
