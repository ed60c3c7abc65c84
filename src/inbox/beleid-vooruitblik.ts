import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { Context } from "../context.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, getalTekst, link, vak } from "../platform/web/parts.ts";
import { plaatsParameters } from "../priority/beleid-rules.ts";
import { previewBeleid, type VerschovenZaak, type Vooruitblik } from "../priority/preview-beleid.ts";
import { previewRoutering, routeringParameters } from "../routing/preview-routering.ts";
import type { RouteringVooruitblik } from "../routing/preview-routering-rules.ts";
import type { Instelbaar } from "./beleid-vorm.ts";
import { redenNamen } from "./teksten-beleid-namen.ts";
import { vooruitblikTeksten as t } from "./teksten-beleid-vorm.ts";
import { type Band, bandBadge, bandTekst, zaakKort, zaakPad } from "./woorden.ts";

const limiet = 10;
const banden: readonly Band[] = ["hoog", "midden", "laag"];

/** What a new value would do to the zaken of today, as far as this number bears on them. */
export async function vooruitblikVan(
  ctx: Context,
  sessie: InboxSessie,
  { naam, waarde, vanaf }: { naam: Instelbaar; waarde: unknown; vanaf: string },
): Promise<Html> {
  const sleutel = routeringParameters.find((routering) => routering === naam);
  if (sleutel) return routeringBeeld(await previewRoutering(ctx, { sleutel, waarde }));
  if (!plaatsParameters.includes(naam)) return html``;
  const blik = await previewBeleid(ctx, { sleutel: naam, waarde, geldtVan: vanaf, limiet });
  return lijstBeeld(blik, sessie.rechten.has("zaken:lezen"));
}

function lijstBeeld(blik: Vooruitblik, magZaken: boolean): Html {
  const andereBand = banden.flatMap((van) => banden.map((naar) => (van === naar ? 0 : blik.banden[van][naar])));
  const anders = andereBand.reduce((som, aantal) => som + aantal, 0);
  if (blik.bekeken === 0) return html`<h2>${t.titel}</h2><p>${t.geenZaken}</p>`;
  if (blik.verschoven === 0 && anders === 0)
    return html`<h2>${t.titel}</h2><p>${t.niets(getalTekst(blik.bekeken))}</p>`;
  return html`<h2>${t.titel}</h2>
${gegevens([
  [t.bekeken, getalTekst(blik.bekeken)],
  [t.verschoven, getalTekst(blik.verschoven)],
  [t.andereBand, getalTekst(anders)],
  [t.stijging, plaatsenTekst(blik.grootsteStijging)],
  [t.daling, plaatsenTekst(blik.grootsteDaling)],
])}
${bandTabel(blik)}
${magZaken ? "" : vak(null, t.zonderAdres)}
${zakenTabel(t.stijgers, t.geenStijgers, blik.stijgers, magZaken)}
${zakenTabel(t.dalers, t.geenDalers, blik.dalers, magZaken)}`;
}

const plaatsenTekst = (aantal: number): string => t.plaatsen(aantal, getalTekst(aantal));

function bandTabel({ banden: telling }: Vooruitblik): Html {
  const som = (getallen: readonly number[]): string => getalTekst(getallen.reduce((a, b) => a + b, 0));
  return html`<table class="lijst beleid-smal"><caption>${t.banden}</caption>
<thead><tr><th scope="col">${t.groep}</th><th scope="col" class="getal">${t.nu}</th><th scope="col" class="getal">${t.straks}</th></tr></thead>
<tbody>${banden.map(
    (band) => html`<tr><th scope="row">${bandTekst(band)}</th>
<td class="getal" data-kop="${t.nu}">${som(banden.map((naar) => telling[band][naar]))}</td>
<td class="getal" data-kop="${t.straks}">${som(banden.map((van) => telling[van][band]))}</td></tr>`,
  )}</tbody></table>`;
}

/** Who may not open a zaak sees no number of it, and of its reasons only which they are. */
function zakenTabel(titel: string, geen: string, zaken: readonly VerschovenZaak[], magZaken: boolean): Html {
  if (zaken.length === 0) return html`<h3>${titel}</h3><p>${geen}</p>`;
  return html`<h3>${titel}</h3><table class="lijst"><caption class="alleen-voorlezen">${titel}</caption>
<thead><tr><th scope="col">${t.zaak}</th><th scope="col">${t.plaats}</th><th scope="col">${t.groep}</th><th scope="col">${t.waarom}</th></tr></thead>
<tbody>${zaken.map(
    ({ zaak, voor, na, verschillen }, at) => html`<tr>
<th scope="row">${magZaken ? link(zaakPad(zaak), zaakKort(zaak)) : t.nummer(at + 1)}</th>
<td data-kop="${t.plaats}">${voor.plaats === na.plaats ? t.blijft(getalTekst(na.plaats)) : t.vanNaar(getalTekst(voor.plaats), getalTekst(na.plaats))}</td>
<td data-kop="${t.groep}">${voor.band === na.band ? bandBadge(na.band) : html`${bandBadge(voor.band)} ${t.naarWoord} ${bandBadge(na.band)}`}</td>
<td data-kop="${t.waarom}">${verschillen.length === 0 ? (voor.plaats === na.plaats ? t.andereGrens : t.zelfde) : html`<ul class="beleid-kaal">${verschillen.map(({ code, gewichtVoor, gewichtNa }) => html`<li>${t.punten(redenNamen[code], getalTekst(gewichtVoor), getalTekst(gewichtNa))}</li>`)}</ul>`}</td></tr>`,
  )}</tbody></table>`;
}

function routeringBeeld(blik: RouteringVooruitblik): Html {
  return html`<h2>${t.teamsTitel}</h2>
<p>${t.teamsUitleg}</p>
${gegevens([
  [t.teamsBekeken, getalTekst(blik.bekeken)],
  [t.anders, getalTekst(blik.anders)],
  [t.verplaatst, getalTekst(blik.verplaatst)],
  [t.blijven, getalTekst(blik.blijven)],
])}
${teamTabel(blik)}
${stroomTabel(blik)}
${blik.regels.length === 0 ? "" : regelTabel(blik)}`;
}

const teamTabel = ({
  teams,
}: RouteringVooruitblik): Html => html`<table class="lijst"><caption>${t.teamsTabel}</caption>
<thead><tr><th scope="col">${t.team}</th><th scope="col" class="getal">${t.heeft}</th><th scope="col" class="getal">${t.krijgt}</th><th scope="col" class="getal">${t.verschil}</th></tr></thead>
<tbody>${teams.map(
  ({
    naam,
    nu,
    straks,
  }) => html`<tr><th scope="row">${naam}</th><td class="getal" data-kop="${t.heeft}">${getalTekst(nu)}</td>
<td class="getal" data-kop="${t.krijgt}">${getalTekst(straks)}</td><td class="getal" data-kop="${t.verschil}">${verschilTekst(straks - nu)}</td></tr>`,
)}</tbody></table>`;

const verschilTekst = (verschil: number): string =>
  new Intl.NumberFormat("nl-NL", { signDisplay: "exceptZero" }).format(verschil);

const stroomTabel = ({ stromen }: RouteringVooruitblik): Html =>
  stromen.length === 0
    ? html`<p>${t.geenStromen}</p>`
    : html`<table class="lijst"><caption>${t.stromen}</caption>
<thead><tr><th scope="col">${t.van}</th><th scope="col">${t.naar}</th><th scope="col" class="getal">${t.aantal}</th></tr></thead>
<tbody>${stromen.map(
        ({ van, naar, aantal }) =>
          html`<tr><th scope="row">${van.naam}</th><td data-kop="${t.naar}">${naar.naam}</td><td class="getal" data-kop="${t.aantal}">${getalTekst(aantal)}</td></tr>`,
      )}</tbody></table>`;

const regelTabel = ({
  regels,
}: RouteringVooruitblik): Html => html`<table class="lijst"><caption>${t.regelsTabel}</caption>
<thead><tr><th scope="col">${t.regel}</th><th scope="col" class="getal">${t.past}</th></tr></thead>
<tbody>${regels.map(
  ({ naam, aantal }, at) =>
    html`<tr><th scope="row">${at + 1}. ${naam}</th><td class="getal" data-kop="${t.past}">${getalTekst(aantal)}</td></tr>`,
)}</tbody></table>`;
