import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import type { ZaakUitleg } from "../explain-zaak.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, link, linkKnop, stand, vak } from "../platform/web/parts.ts";
import { standTeksten, zaakTeksten as t } from "./teksten-zaak.ts";
import { bandBadge, dagVan, persoonTekst, plaatsTekst, straatTekst, zaakKort, zaakPad } from "./woorden.ts";
import { telefoonsVan, telLink } from "./zaak-mensen.ts";
import type { Namen } from "./zaak-page-namen.ts";

/**
 * On top of the page: where, how urgent and why, where it stands, who works it and whom to ask for at the door.
 * @param neem  the button to take it, where there is one
 */
export function zaakKop(zaak: HuishoudenAntwoord, namen: Namen, neem: Html): Html {
  const { behandelaar } = zaak;
  return html`<div class="zaak-kop"><div>
<h1>${straatTekst(zaak.adres)}</h1>
<p class="zaak-kop__plaats">${plaatsTekst(zaak.adres)}</p>
${
  zaak.status === "gesloten"
    ? ""
    : html`<div class="zaak-kop__band"><span class="alleen-voorlezen">${t.plaats}: </span>${bandBadge(zaak.band)}</div>
<div class="zaak-kop__waarom">${redenen(zaak.redenen)}</div>`
}
</div>
${gegevens([
  zaak.personen.length === 0 ? null : [t.wie, html`${zaak.personen.map((persoon) => bewoner(zaak, persoon))}`],
  [t.stand, standBadge(zaak.status)],
  [t.team, zaak.team.naam],
  [t.behandelaar, behandelaar ? namen(behandelaar.id) : html`${t.geenBehandelaar}${neem}`],
  [t.sinds, dagVan(zaak.geopendOp)],
  [t.totaal, bedragtekst(Math.round(zaak.totaalBedrag * 100))],
  [t.nummer, html`<span title="${zaak.id}">${zaakKort(zaak.id)}</span>`],
])}</div>`;
}

/** The name, and the number to call; more of both stands below. */
function bewoner(zaak: HuishoudenAntwoord, persoon: HuishoudenAntwoord["personen"][number]): Html {
  const nummers = telefoonsVan(zaak, persoon);
  return html`<div class="zaak-kop__wie"><span>${persoonTekst(persoon)}</span>${nummers
    .slice(0, 1)
    .map(
      (nummer) => html` <a class="utrecht-link utrecht-link--html-a" href="${telLink(nummer)}">${nummer}</a>`,
    )}</div>`;
}

/** The heaviest ones at once, the others when asked for. */
const eersteRedenen = 5;
function redenen(alle: HuishoudenAntwoord["redenen"]): Html {
  const lijst = (deel: typeof alle): Html =>
    html`<ul class="utrecht-unordered-list">${deel.map(({ tekst }) => html`<li>${tekst}</li>`)}</ul>`;
  if (alle.length === 0) return html`<p>${t.geenRedenen}</p>`;
  // One more is not worth a click.
  if (alle.length <= eersteRedenen + 1) return lijst(alle);
  const zwaarste = alle.toSorted((a, b) => (b.gewicht ?? 0) - (a.gewicht ?? 0));
  const rest = zwaarste.slice(eersteRedenen);
  return html`${lijst(zwaarste.slice(0, eersteRedenen))}<details><summary>${t.meerRedenen(rest.length)}</summary>${lijst(rest)}</details>`;
}

const standKleuren = { nieuw: "weetje", inBehandeling: "goed", gesloten: "grijs" } as const;
const standBadge = (status: HuishoudenAntwoord["status"]): Html => stand(standKleuren[status], standTeksten[status]);

/** How a zaak ended and what that told its partners, or the zaak in which it goes on; empty for an open one. */
export function zaakEinde(
  zaak: HuishoudenAntwoord,
  uitleg: ZaakUitleg,
  signaalNaam: (id: string) => string,
  magWerken: boolean,
): Html {
  if (zaak.afgeslotenOp === null) return html``;
  if (zaak.samengevoegdMet) {
    const move = zaak.verplaatsingen.find(({ soort, rol, ongedaanOp }) => {
      return soort === "samenvoeging" && rol === "van" && ongedaanOp === null;
    });
    return vak(
      "let-op",
      html`<h2>${t.samengevoegdTitel}</h2>
<p>${t.samengevoegd}</p>
<div class="knoppen">${linkKnop(zaakPad(zaak.samengevoegdMet.id), t.naarZaak)}
${move && magWerken ? link(zaakPad(zaak.id, `/verplaatsingen/${move.id}/ongedaan`), t.terugdraaien) : ""}</div>`,
    );
  }
  const gehoord = uitleg.terugkoppeling.filter(({ onderdeel }) => hoort.includes(onderdeel));
  return vak(
    "weetje",
    html`<h2>${t.geslotenTitel}</h2>
<p>${t.geslotenOp(dagVan(zaak.afgeslotenOp))} ${zaak.resultaat === null ? "" : t.resultaat(zaak.resultaat)}</p>
${
  gehoord.length === 0
    ? ""
    : html`<h3>${t.hoordeTitel}</h3><ul class="utrecht-unordered-list">${gehoord.map(
        ({ signaal, tekst }) => html`<li>${signaal === undefined ? "" : `${signaalNaam(signaal)}: `}${tekst}</li>`,
      )}</ul>`
}
${magWerken ? html`<p>${linkKnop(zaakPad(zaak.id, "/heropenen"), t.heropen, "secondary")}</p>` : ""}`,
  );
}
/** The lines of an explanation that say what was told, or is about to be. */
const hoort: readonly string[] = ["gehoord", "straks", "nog-niets", "doorgezonden"];
