import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { undoVerplaatsing } from "../contact/undo-verplaatsing.ts";
import { nietGevonden } from "../errors.ts";
import { html } from "../platform/web/html.ts";
import { gegevens, seeOther } from "../platform/web/parts.ts";
import { ongedaanTeksten as t, verplaatsTeksten } from "./teksten-verplaats.ts";
import { eisGoed, formulierHtml, leesTekst, nazicht, uitlegVak, type ZaakFormulier } from "./verplaats-formulier.ts";
import { redenVeld, veldNamen } from "./verplaats-velden.ts";
import { dagVan, momentTekst, zaakPad } from "./woorden.ts";
import { nietNu } from "./zaak-werk-page.ts";

/** @throws Probleem 404 for a move of another zaak */
function moveVan({ verplaatsingen }: HuishoudenAntwoord, id: string) {
  const move = verplaatsingen.find((item) => item.id === id);
  if (!move) throw nietGevonden();
  return move;
}

/** Puts back what was joined or taken apart. */
export const ongedaanFormulier: ZaakFormulier = {
  pad: "/verplaatsingen/:deel/ongedaan",
  titel: (zaak, deel) => t.titel[moveVan(zaak, deel).soort],
  namen: veldNamen,
  ookGesloten: true,
  toon: (getoond) => {
    const { soort, op, ongedaanOp } = moveVan(getoond.zaak, getoond.deel);
    if (ongedaanOp !== null) return nietNu(getoond.zaak, [t.al(dagVan(ongedaanOp))]);
    const velden = redenVeld(getoond, t.reden, t.redenHint);
    return html`${gegevens([[t.wanneer[soort], momentTekst(op)]])}
${uitlegVak(t.watGebeurt[soort], verplaatsTeksten.hoortNiets, "")}
${formulierHtml(getoond, velden, "", t.knop, `/verplaatsingen/${getoond.deel}/ongedaan`)}`;
  },
  doe: async ({ ctx, zaak, deel, form }) => {
    const gezien = nazicht();
    const reden = leesTekst(form, "reden", gezien);
    eisGoed(gezien);
    await undoVerplaatsing(ctx, { zaak, verplaatsing: deel, reden });
    return seeOther(zaakPad(zaak, "?gedaan=ongedaan"));
  },
};
