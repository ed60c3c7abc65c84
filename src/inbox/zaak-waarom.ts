import type { ZaakUitleg } from "../explain-zaak.ts";
import type { BronKort } from "../law/sources.ts";
import { type Html, html } from "../platform/web/html.ts";
import type { UitlegRegel } from "../uitleg-view.ts";
import { bronTeksten, zaakTeksten as t } from "./teksten-zaak.ts";

/** What a line rests on: the kind of ground first, because a law is something else than a choice. */
export const bronTekst = ({ soort, titel }: Pick<BronKort, "soort" | "titel">): Html =>
  html`<span class="bron"><span class="bron__soort bron__soort--${soort}">${bronTeksten[soort]}</span> ${titel}</span>`;

type Regel = { tekst: string; bron: Pick<BronKort, "sleutel" | "soort" | "titel"> };

/** Lines with their source; neighbours that rest on the same share one mention of it. */
export function regelLijst(regels: readonly Regel[]): Html {
  const groepen: { regels: Regel[]; bron: Regel["bron"] }[] = [];
  for (const regel of regels) {
    const last = groepen.at(-1);
    if (last?.bron.sleutel === regel.bron.sleutel) last.regels.push(regel);
    else groepen.push({ regels: [regel], bron: regel.bron });
  }
  return html`<ul class="uitleg">${groepen.map(
    (groep) => html`<li>${groep.regels.map(({ tekst }) => html`<p>${tekst}</p>`)}${bronTekst(groep.bron)}</li>`,
  )}</ul>`;
}

/** Why the zaak is where it is, each part closed until somebody wants to know. */
export function waaromDeel(uitleg: ZaakUitleg, signaalNaam: (id: string) => string): Html {
  const delen = [
    [t.waaromPlaats, uitleg.plaats],
    [t.waaromTeam, uitleg.team],
    [t.waaromSamen, uitleg.samenvoeging],
    [t.waaromAanvaard, uitleg.aanvaarding],
    [t.waaromTermijnen, uitleg.termijnen],
    [t.waaromHoort, uitleg.terugkoppeling],
  ] as const;
  return html`<section class="breed" aria-labelledby="waarom"><h2 id="waarom">${t.waaromTitel}</h2>
${delen.map(([titel, regels]) => html`<details class="uitklap"><summary>${titel}</summary>${perSignaal(regels, signaalNaam)}</details>`)}
</section>`;
}

/** Lines about several signals stand under the name of each. */
function perSignaal(regels: readonly UitlegRegel[], signaalNaam: (id: string) => string): Html {
  if (regels.length === 0) return html`<p>${t.waaromLeeg}</p>`;
  const groepen = [...Map.groupBy(regels, ({ signaal }) => signaal)];
  return html`${groepen.map(([signaal, eigen]) =>
    signaal === undefined
      ? regelLijst(eigen)
      : html`<h3 class="klein">${signaalNaam(signaal)}</h3>${regelLijst(eigen)}`,
  )}`;
}
