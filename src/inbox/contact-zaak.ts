import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { type Html, html } from "../platform/web/html.ts";
import { start } from "./shell.ts";
import { shellTeksten } from "./teksten-shell.ts";
import { persoonTekst, plaatsTekst, straatTekst, zaakPad } from "./woorden.ts";

type Kort = Pick<HuishoudenAntwoord, "id" | "adres" | "personen">;

/** Which household a page below that of a zaak is about. */
export const zaakRegel = ({ adres, personen }: Kort): Html =>
  html`<p><strong>${straatTekst(adres)}, ${plaatsTekst(adres)}</strong><br>${personen.map(persoonTekst).join(", ")}</p>`;

/** The way back from such a page. */
export const zaakKruimels = ({ id, adres }: Kort) => [
  { href: `${start}/zaken`, text: shellTeksten.werklijst },
  { href: zaakPad(id), text: straatTekst(adres) },
];
