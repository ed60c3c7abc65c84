import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { AfspraakAntwoord } from "../contact/list-afspraken.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { type Html, html } from "../platform/web/html.ts";
import { linkKnop, stand, vak } from "../platform/web/parts.ts";
import { contactForm, nieuwFormulier } from "./contact-form.ts";
import { contactTeksten, dagdeelTeksten, soortTeksten, afspraakTeksten as t } from "./teksten-contact.ts";
import { zaakPad } from "./woorden.ts";

export { contactMelding } from "./contact-melding.ts";

/**
 * The form on the page of a zaak by which a contact attempt is written down.
 * @param versie  of the zaak, as `showVersie` gives it
 * @param afspraken  of the zaak, as `listAfspraken` gives them
 */
export function contactDeel(
  sessie: InboxSessie,
  zaak: HuishoudenAntwoord,
  versie: string,
  afspraken: readonly AfspraakAntwoord[],
): Html {
  if (!sessie.rechten.has("zaken:werken")) return html``;
  const isOpen = zaak.afgeslotenOp === null;
  return html`<section aria-labelledby="contact"><h2 id="contact">${contactTeksten.titel}</h2>
${isOpen ? contactForm(sessie, nieuwFormulier(sessie, { zaak, versie, afspraken })) : vak("let-op", contactTeksten.gesloten)}</section>`;
}

/** What is planned in this zaak, and the way to plan more and to letters. */
export function afsprakenDeel(
  sessie: InboxSessie,
  zaak: HuishoudenAntwoord,
  afspraken: readonly AfspraakAntwoord[],
): Html {
  const open = afspraken.filter(({ status }) => status === "open");
  const eerder = afspraken.filter(({ status }) => status !== "open");
  const werkt = sessie.rechten.has("zaken:werken") && zaak.afgeslotenOp === null;
  return html`<section aria-labelledby="plannen"><h2 id="plannen">${t.kop}</h2>
${
  open.length === 0
    ? html`<p>${t.geen}</p>`
    : html`<ul class="plannen">${open.map((afspraak) => html`<li>${planRegel(sessie, afspraak)}${werkt ? knoppen(sessie, zaak.id, afspraak) : ""}</li>`)}</ul>`
}
${werkt ? html`<div class="knoppen">${linkKnop(zaakPad(zaak.id, "/afspraken"), t.plan, "secondary")}${linkKnop(zaakPad(zaak.id, "/brief"), t.brief, "secondary")}</div>` : ""}
${eerder.length === 0 ? "" : html`<details><summary>${t.eerder} (${eerder.length})</summary><ul class="plannen">${eerder.map((afspraak) => html`<li>${planRegel(sessie, afspraak)}</li>`)}</ul></details>`}</section>`;
}

function planRegel(sessie: InboxSessie, afspraak: AfspraakAntwoord): Html {
  const { soort, datum, dagdeel, medewerker, notitie, status } = afspraak;
  const dag = [dagtekst(datum), ...(dagdeel ? [dagdeelTeksten[dagdeel]] : [])].join(", ");
  const laat = status === "open" && datum < localDay(sessie.op);
  return html`<div class="plannen__wat"><strong>${soortTeksten[soort]}</strong> ${laat ? stand("let-op", t.teLaat) : ""}${status === "open" ? "" : stand("grijs", t.standen[status])}
<p>${dag}${medewerker?.naam ? html`. ${medewerker.naam}` : ""}</p>
${notitie ? html`<p class="zacht">${notitie}</p>` : ""}</div>`;
}

const knoppen = (sessie: InboxSessie, zaakId: string, { id, soort, datum }: AfspraakAntwoord): Html => {
  const over = html`<span class="alleen-voorlezen">: ${soortTeksten[soort]}, ${dagtekst(datum)}</span>`;
  const doe = (status: "gedaan" | "vervallen", text: string): Html =>
    html`<button class="utrecht-button utrecht-button--secondary-action knop--klein" type="submit" name="status" value="${status}">${text}${over}</button>`;
  return html`<form method="post" action="${zaakPad(zaakId, `/afspraken/${id}`)}">${csrfField(sessie)}
<div class="plannen__knoppen">${doe("gedaan", t.gedaan)}${doe("vervallen", t.vervallen)}</div></form>`;
};
