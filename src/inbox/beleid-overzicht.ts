import type { InboxSessie } from "../access/inbox-sessie.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, stand } from "../platform/web/parts.ts";
import type { Instelling } from "../routing/beleid-rules.ts";
import { bronBadge, bronCel } from "./beleid-bron.ts";
import { kortTekst } from "./beleid-woorden.ts";
import { inboxPage, start } from "./shell.ts";
import { groepen, beleidTeksten as t } from "./teksten-beleid.ts";
import { instellingTeksten } from "./teksten-beleid-namen.ts";

export const beleidPad = `${start}/regie/beleid`;
export const regieKruimel = { href: `${start}/regie`, text: t.regie };

/** Every number of law and policy, by what it is for. */
export function overzichtPage(sessie: InboxSessie, instellingen: readonly Instelling[]): Response {
  const perNaam = new Map(instellingen.map((instelling) => [instelling.sleutel, instelling]));
  return inboxPage(sessie, {
    title: t.titel,
    path: beleidPad,
    crumbs: [regieKruimel],
    wide: true,
    main: html`<h1>${t.titel}</h1>
<p>${t.inleiding}</p>
<dl class="beleid-legenda" aria-label="${t.uitlegTitel}"><div><dt>${bronBadge("wet")}</dt><dd>${t.uitlegWet}</dd></div>
<div><dt>${herkomst("landelijk")}</dt><dd>${t.uitlegLandelijk}</dd></div>
<div><dt>${herkomst("eigen")}</dt><dd>${t.uitlegEigen}</dd></div>
<div><dt>${bronBadge("lezing")}</dt><dd>${t.uitlegLezing}</dd></div></dl>
<nav aria-label="${t.opDezePagina}"><ul class="beleid-sprong">${Object.entries(groepen).map(([id, { titel }]) => html`<li>${link(`#${id}`, titel)}</li>`)}</ul></nav>
${Object.entries(groepen).map(
  ([id, { titel, uitleg, namen }]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${titel}</h2>
<p>${uitleg}</p>
<table class="lijst beleid-lijst"><caption class="alleen-voorlezen">${titel}</caption>
<thead><tr><th scope="col">${t.instelling}</th><th scope="col">${t.nu}</th><th scope="col">${t.komt}</th></tr></thead>
<tbody>${namen.map((naam) => rij(perNaam.get(naam)))}</tbody></table></section>`,
)}`,
  });
}

const herkomst = (soort: "wet" | "landelijk" | "eigen"): Html =>
  soort === "wet" ? bronBadge("wet") : stand(soort === "eigen" ? "weetje" : "grijs", t[soort]);

export const herkomstVan = ({ soort, eigen }: Pick<Instelling, "soort" | "eigen">): Html =>
  herkomst(soort === "wet" ? "wet" : eigen ? "eigen" : "landelijk");

function rij(instelling: Instelling | undefined): Html {
  if (!instelling) return html``;
  const { sleutel, waarde, landelijk, eigen, later } = instelling;
  const { naam, uitleg } = instellingTeksten[sleutel];
  return html`<tr><th scope="row">${link(`${beleidPad}/${sleutel}`, naam)}<br><span class="zacht beleid-uitleg">${uitleg}</span></th>
<td data-kop="${t.nu}"><strong>${kortTekst(sleutel, waarde)}</strong> ${herkomstVan(instelling)}
${eigen ? html`<br><span class="zacht">${t.sinds(dagtekst(eigen.geldtVan))}: ${eigen.reden}</span>` : ""}
${later.map(({ geldtVan, waarde: dan }) => html`<br>${stand("let-op", t.standen.komt)} ${t.gepland(dagtekst(geldtVan), kortTekst(sleutel, dan))}`)}</td>
<td data-kop="${t.komt}">${eigen ? html`${t.landelijkIs(kortTekst(sleutel, landelijk.waarde))}<br>` : ""}${bronCel(landelijk.bron)}</td></tr>`;
}
