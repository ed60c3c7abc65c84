import type { InboxSessie } from "../access/inbox-sessie.ts";
import { isRol, rolRechten } from "../access/rollen.ts";
import { type WerklijstVraag, writeWerklijst } from "../contact/werklijst-rules.ts";
import { type Html, html } from "../platform/web/html.ts";
import { getalTekst, stand } from "../platform/web/parts.ts";
import { start } from "./shell.ts";
import { regieTeksten as t } from "./teksten-regie.ts";

export const regiePad = `${start}/regie`;
export const teamPad = (id: string, rest = ""): string => `${regiePad}/teams/${id}${rest}`;
export const medewerkerPad = (id: string, rest = ""): string => `${regiePad}/medewerkers/${id}${rest}`;
export const regieKruimel = { href: regiePad, text: t.titel };
export const teamsKruimel = { href: `${regiePad}/teams`, text: "Teams" };
export const medewerkersKruimel = { href: `${regiePad}/medewerkers`, text: "Medewerkers" };

export const rolNaam = (rol: string): string => (isRol(rol) ? rolRechten[rol].naam : rol);

/** Only who works zaken comes from a number to its zaken. */
export const zietZaken = ({ rechten }: InboxSessie): boolean => rechten.has("zaken:lezen");

/** A number of zaken with the way to them; `waarvan` says in words of what it is. */
export function zakenGetal(
  sessie: InboxSessie,
  aantal: number,
  vraag: Partial<WerklijstVraag>,
  waarvan: string,
): Html | string {
  if (aantal === 0 || !zietZaken(sessie)) return getalTekst(aantal);
  const zoek = writeWerklijst(vraag).toString();
  const naar = `${start}/zaken${zoek && `?${zoek}`}`;
  return html`<a class="utrecht-link utrecht-link--html-a regie-getal" href="${naar}">${getalTekst(aantal)}<span class="alleen-voorlezen"> ${waarvan}</span></a>`;
}

/** How full a team is: a bar with the same in words. */
export function vullingBalk(openZaken: Html | string, aantal: number, capaciteit: number | null): Html {
  if (capaciteit === null)
    return html`<span class="regie-vulling">${openZaken} <span class="zacht regie-klein">${t.geenGrens}</span></span>`;
  const teveel = aantal - capaciteit;
  const vol = teveel > 0 ? stand("fout", t.bovenVol(teveel)) : teveel === 0 ? stand("let-op", t.vol) : "";
  // The words beside it say the same, so a screen reader needs no bar.
  return html`<span class="regie-vulling">${openZaken} <span>van ${getalTekst(capaciteit)}</span> ${vol}</span>
<meter class="regie-balk" min="0" max="${capaciteit}" low="${deel(capaciteit, 0.75)}" high="${deel(capaciteit, 0.9)}" optimum="0" value="${Math.min(aantal, capaciteit)}" aria-hidden="true"></meter>`;
}

/** What was just done, by the word in the address; nothing for a word that we do not know. */
export function gedaanMelding(teksten: Readonly<Record<string, string>>, woord: string | undefined): Html | null {
  const tekst = woord !== undefined && Object.hasOwn(teksten, woord) ? teksten[woord] : undefined;
  return tekst === undefined ? null : html`<div class="vak vak--goed" role="status"><p>${tekst}</p></div>`;
}

/** So much of what a team can have, for the bar alone. */
const deel = (capaciteit: number, part: number): string => (capaciteit * part).toFixed(2);
