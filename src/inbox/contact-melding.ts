import { vervuldDoor } from "../contact/contact-gevolg-rules.ts";
import { listPogingenSinds } from "../contact/list-pogingen-sinds.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { uitkomstVan } from "./contact-invoer.ts";
import { dagdeelTeksten, soortTeksten, meldingTeksten as t, uitkomstTeksten } from "./teksten-contact.ts";
import { dagVan } from "./woorden.ts";

type Termijn = HuishoudenAntwoord["termijnen"][number];

/**
 * What was just written down, which terms that met, and who else was at work meanwhile; nothing when the query names no
 * contact of this zaak.
 * @param query  as the form's answer made it: `vastgelegd` and `versie`
 */
export async function contactMelding(
  ctx: Context,
  zaak: HuishoudenAntwoord,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Html> {
  const poging = zaak.contactpogingen.find(({ id }) => id === query.vastgelegd);
  if (!poging) return html``;
  const { soort, datum, dagdeel } = poging;
  const anderen = await listPogingenSinds(ctx, { zaak: zaak.id, versie: query.versie ?? "" });
  const wat = t.wat(
    soortTeksten[soort],
    dagtekst(datum),
    dagdeelTeksten[dagdeel],
    uitkomstTeksten[uitkomstVan(poging)],
  );
  return html`<div class="vak vak--goed" id="melding" role="status" tabindex="-1">
<h2>${t.kop}</h2>
<p>${wat}</p>
${vervuldDoor(poging, zaak).map((termijn) => html`<p>${termijnTekst(termijn)}</p>`)}
${anderen.map(({ naam, vastgelegdOp }) => html`<p><strong>${t.ook(naam ?? t.iemand, wanneer(vastgelegdOp, localDay(ctx.clock.now())))}</strong></p>`)}
</div>`;
}

function termijnTekst({ soort, naam, status }: Termijn): string {
  const laat = status === "te-laat-vervuld";
  if (soort === "wgs-aanbod") return laat ? t.aanbodTeLaat : t.aanbodOpTijd;
  return laat ? t.teLaat(naam) : t.opTijd(naam);
}

function wanneer(op: string, vandaag: string): string {
  const lokaal = Temporal.Instant.from(op).toZonedDateTimeISO("Europe/Amsterdam");
  const tijd = lokaal.toPlainTime().toString({ smallestUnit: "minute" });
  return localDay(op) === vandaag ? t.om(tijd) : t.op(dagVan(op), tijd);
}
