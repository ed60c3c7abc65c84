import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import type { TijdlijnItem } from "../contact/tijdlijn-rules.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, link, stand } from "../platform/web/parts.ts";
import { crisisTeksten, intrekTeksten, zaakTeksten as t } from "./teksten-zaak.ts";
import { dagVan, persoonTekst, zaakPad } from "./woorden.ts";
import { centenVan, isLopend, type Signaal, standTekst } from "./zaak-signalen-stand.ts";

/** Who reported what: what runs in full, what ended closed below it. */
export function signalenDeel(zaak: HuishoudenAntwoord, tijdlijn: readonly TijdlijnItem[], magWerken: boolean): Html {
  const open = zaak.signalen.filter(isLopend);
  const oud = zaak.signalen.filter((signaal) => !isLopend(signaal));
  const kaarten = (signalen: readonly Signaal[]): Html =>
    html`<ul class="signalen">${signalen.map((signaal) => kaart(zaak, signaal, tijdlijn, magWerken))}</ul>`;
  return html`<section aria-labelledby="signalen"><h2 id="signalen">${t.signalenTitel}</h2>
${open.length === 0 ? html`<p>${t.geenSignalen}</p>` : kaarten(open)}
${oud.length === 0 ? "" : html`<details class="uitklap"><summary>${t.oudeSignalen(oud.length)}</summary>${kaarten(oud)}</details>`}
</section>`;
}

function kaart(
  zaak: HuishoudenAntwoord,
  signaal: Signaal,
  tijdlijn: readonly TijdlijnItem[],
  magWerken: boolean,
): Html {
  const { partner, crisis } = signaal;
  const open = isLopend(signaal);
  return html`<li class="signaal"><div class="signaal__kop"><h3>${partner.naam} <span class="zacht">${partner.soort}</span></h3>
<p>${stand(open ? "weetje" : "grijs", standTekst(signaal))}</p></div>
${crisis ? html`<p>${stand("fout", t.crisis)} ${crisisTeksten[crisis.soort]}${crisis.datum === null ? "." : html`: <strong>${dagtekst(crisis.datum)}</strong>.`}</p>` : ""}
${gegevens([...hoofdzaken(signaal), ...bijzonderheden(signaal, verbeteringen(signaal, tijdlijn))])}
${open && magWerken && zaak.afgeslotenOp === null ? html`<p>${link(zaakPad(zaak.id, `/signalen/${signaal.id}/stoppen`), html`${t.stop}<span class="alleen-voorlezen">: ${partner.naam}, ${dagtekst(signaal.signaaldatum)}</span>`)}</p>` : ""}
</li>`;
}

type Rij = readonly [string, Html | string] | null;

function hoofdzaken(signaal: Signaal): Rij[] {
  const ontvangen = localDay(signaal.ontvangenOp);
  const later = ontvangen === signaal.signaaldatum ? "" : ` (${t.ontvangen(dagtekst(ontvangen))})`;
  return [
    [t.bedrag, html`<strong>${bedragtekst(centenVan(signaal))}</strong>`],
    [t.achterstandSinds, dagtekst(signaal.ontstaansdatum)],
    [t.gemeld, `${dagtekst(signaal.signaaldatum)}${later}`],
    [t.overWie, persoonTekst(signaal.persoon)],
    [t.kenmerk, signaal.kenmerk],
  ];
}

function bijzonderheden(signaal: Signaal, verbeterd: readonly TijdlijnItem[]): Rij[] {
  const { ingetrokken, opmerkingen, redenen } = signaal;
  const eerder = [signaal.meervoudig ? t.meervoudig : null, signaal.opeenvolgend ? t.opeenvolgend : null];
  const nietOpgepakt = !isLopend(signaal) && ingetrokken === null;
  return [
    ingetrokken ? [t.ingetrokken, `${dagVan(ingetrokken.op)}. ${intrekTeksten[ingetrokken.reden]}`] : null,
    nietOpgepakt && redenen.length > 0 ? [t.besluit, zinnen(redenen.map(({ tekst }) => tekst))] : null,
    verbeterd.length > 0 ? [t.verbeterd, zinnen(verbeterd.map(({ op, tekst }) => `${dagVan(op)}: ${tekst}`))] : null,
    opmerkingen.length > 0 ? [t.letOp, zinnen(opmerkingen.map(({ tekst }) => tekst))] : null,
    signaal.doorgezonden ? [t.doorgezondenLabel, t.doorgezonden] : null,
    signaal.warmeOverdracht ? [t.warmLabel, t.warm] : null,
    eerder.some((tekst) => tekst !== null) ? [t.eerder, zinnen(eerder)] : null,
  ];
}

const verbeteringen = ({ id }: Signaal, tijdlijn: readonly TijdlijnItem[]): TijdlijnItem[] =>
  tijdlijn.filter(({ soort, details }) => soort === "signaalVerbeterd" && details.signaal === id);

const zinnen = (teksten: readonly (string | null)[]): Html =>
  html`${teksten.filter((tekst) => tekst !== null).map((tekst) => html`<p>${tekst}</p>`)}`;
