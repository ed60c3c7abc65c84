import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { type Bezig, openZaakBezig } from "../contact/open-zaak-bezig.ts";
import { showVersie } from "../contact/show-versie.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { type Html, html } from "../platform/web/html.ts";
import type { Instant } from "../tables.ts";
import { bezigTeksten as t, werktSinds } from "./teksten-vandaag.ts";
import { dagVan, momentTekst, zaakPad } from "./woorden.ts";

/**
 * Who is busy with this zaak, on top of its pages: opening them makes one busy with it when nobody was. Also tells
 * `live.js` which zaak the page is of.
 * @param gezien  the version of the zaak that the page shows, when it was looked up already
 * @throws Probleem 403, 404
 */
export async function bezigBanner(ctx: Context, sessie: InboxSessie, zaak: string, gezien?: string): Promise<Html> {
  const versie = gezien ?? (await showVersie(ctx, { zaak }));
  const bezig = sessie.rechten.has("zaken:werken") ? await openZaakBezig(ctx, { zaak }) : null;
  return html`<div class="bezig" data-live-zaak="${zaak}" data-versie="${versie}"${bezig?.mijn ? html` data-mijn="ja"` : ""}
data-overgenomen="${t.overgenomen}" data-gewijzigd="${t.gewijzigd}" data-link="${t.bekijk}" data-pad="${zaakPad(zaak)}">${bezig ? inhoud(sessie, zaak, bezig) : ""}</div>`;
}

const inhoud = (sessie: InboxSessie, zaak: string, bezig: Bezig): Html =>
  bezig.mijn
    ? html`<form class="bezig__van-u" method="post" action="${zaakPad(zaak, "/laat-los")}">${csrfField(sessie)}<span>${t.vanU}</span>
<button class="knop--als-link" type="submit">${t.klaar}</button></form>`
    : html`<div class="vak vak--let-op"><p><strong>${werktSinds(bezig.medewerker.naam, sindsTekst(bezig.sinds, sessie.op))}</strong>
${t.nietVerloren}</p>
<form method="post" action="${zaakPad(zaak, "/neem-over")}">${csrfField(sessie)}<button class="utrecht-button utrecht-button--secondary-action" type="submit">${t.neemOver}</button></form></div>`;

/** Of today the time alone. */
const sindsTekst = (sinds: Instant, nu: Instant): string =>
  localDay(sinds) === localDay(nu) ? momentTekst(sinds).replace(`${dagVan(sinds)}, `, "") : momentTekst(sinds);
