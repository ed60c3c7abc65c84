import { eindestatussen } from "../contact/end-rules.ts";
import { endSignaal } from "../contact/end-signaal.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { nietGevonden } from "../errors.ts";
import { wordTerugkoppeling } from "../feedback/rules.ts";
import { radioField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { seeOther, vak } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { stopKeuzes, stopTeksten as t } from "./teksten-verplaats.ts";
import {
  eisGoed,
  formulierHtml,
  foutBij,
  type Getoond,
  leesTekst,
  nazicht,
  type ZaakFormulier,
} from "./verplaats-formulier.ts";
import { lopende, redenVeld, signaalKeuze } from "./verplaats-velden.ts";
import { zaakPad } from "./woorden.ts";
import { isLopend, type Signaal } from "./zaak-signalen-stand.ts";
import { nietNu } from "./zaak-werk-page.ts";

/** Ends a signal because of its person, while the zaak goes on for the others. */
export const signaalEindeFormulier: ZaakFormulier = {
  pad: "/signalen/:deel/stoppen",
  titel: () => t.titel,
  namen: { status: t.reden, toelichting: t.toelichting },
  toon: (getoond) => {
    const { zaak, deel } = getoond;
    const signaal = zaak.signalen.find(({ id }) => id === deel);
    if (!signaal) throw nietGevonden();
    if (!isLopend(signaal)) return nietNu(zaak, [t.al]);
    const velden = html`${redenKeuze(getoond)}${redenVeld(getoond, t.toelichting, t.toelichtingHint, "toelichting")}`;
    return html`${watStopt(zaak, signaal)}${formulierHtml(getoond, velden, "", t.knop, `/signalen/${deel}/stoppen`)}`;
  },
  doe: async ({ ctx, zaak, deel, form }) => {
    const gezien = nazicht();
    const status = eindestatussen.find((item) => item === form.get("status"));
    if (!status) gezien.fout("status", t.redenVul);
    const toelichting = leesTekst(form, "toelichting", gezien);
    eisGoed(gezien);
    if (status) await endSignaal(metGezien(ctx, zaak, form), { zaak, signaal: deel, status, toelichting });
    return seeOther(zaakPad(zaak, "?gedaan=gestopt"));
  },
};

/** Which signals stop with it, and whether the zaak closes by it. */
function watStopt(zaak: HuishoudenAntwoord, signaal: Signaal): Html {
  const persoon = zaak.personen.find(({ signalen }) => signalen.includes(signaal.id));
  const open = lopende(zaak);
  const ook = open.filter(({ id }) => id !== signaal.id && persoon?.signalen.includes(id));
  const sluit = open.length === ook.length + 1;
  const regel = (item: Signaal): Html => {
    const { label, hint } = signaalKeuze(item);
    return html`<li>${label}. ${hint}</li>`;
  };
  return html`<h2>${t.welk}</h2><ul class="utrecht-unordered-list">${regel(signaal)}</ul>
${ook.length === 0 ? "" : html`<h2>${t.ook}</h2><ul class="utrecht-unordered-list">${ook.map(regel)}</ul>`}
${vak(sluit ? "let-op" : "weetje", html`<p>${sluit ? t.sluit : t.verder}</p><p>${t.blijvend}</p>`)}`;
}

const redenKeuze = (getoond: Getoond): Html =>
  radioField({
    name: "status",
    label: t.reden,
    choices: eindestatussen.map((status) => ({
      value: status,
      label: stopKeuzes[status].label,
      hint: `${stopKeuzes[status].uitleg} ${t.hoort(wordTerugkoppeling(status, "basis", { bereikt: false }).waarde)}`,
    })),
    value: getoond.form.get("status"),
    error: foutBij(getoond, "status"),
  });
