import { showTijdlijn } from "../contact/show-tijdlijn.ts";
import type { TijdlijnItem } from "../contact/tijdlijn-rules.ts";
import type { Context } from "../context.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link } from "../platform/web/parts.ts";
import { zaakTeksten as t } from "./teksten-zaak.ts";
import { momentTekst, zaakPad } from "./woorden.ts";
import { doorTekst, type Namen } from "./zaak-page-namen.ts";

/** As many as the page of a zaak shows at once. */
const laatste = 20;
/** One household is small, so that one look is one line in the log. */
const perVraag = 1000;

/** Everything that happened, oldest first. */
export async function loadTijdlijn(ctx: Context, id: string): Promise<TijdlijnItem[]> {
  const alles: TijdlijnItem[] = [];
  let na: string | undefined;
  for (;;) {
    const { tijdlijn, volgende } = await showTijdlijn(ctx, { id, na, limiet: perVraag });
    alles.push(...tijdlijn);
    if (volgende === null) return alles;
    na = volgende;
  }
}

/** What happened last, with the way to the rest. */
export function tijdlijnDeel(id: string, tijdlijn: readonly TijdlijnItem[], namen: Namen): Html {
  const rest = tijdlijn.length > laatste;
  return html`<section class="breed" aria-labelledby="tijdlijn"><h2 id="tijdlijn">${t.tijdlijnTitel}</h2>
<p class="zacht">${rest ? t.tijdlijnDeel(laatste) : t.tijdlijnHeel}</p>
${tijdlijnLijst(tijdlijn.slice(-laatste), namen)}
${rest ? html`<p>${link(zaakPad(id, "/tijdlijn"), t.tijdlijnAlles(tijdlijn.length))}</p>` : ""}</section>`;
}

/** Newest first. */
export const tijdlijnLijst = (tijdlijn: readonly TijdlijnItem[], namen: Namen): Html =>
  html`<ol class="tijdlijn" reversed>${tijdlijn.toReversed().map((item) => regel(item, namen))}</ol>`;

function regel({ op, soort, tekst, details }: TijdlijnItem, namen: Namen): Html {
  const { medewerker, notitie, toelichting, andereZaak } = details;
  const wie = doorWie(soort, typeof medewerker === "string" ? `medewerker ${medewerker}` : details.door, namen);
  const eigen = [notitie, toelichting].find((item) => typeof item === "string" && item !== "");
  return html`<li class="tijdlijn__${soort}"><p class="tijdlijn__op"><time datetime="${op}">${momentTekst(op)}</time></p>
<p>${tekst}</p>
${typeof eigen === "string" ? html`<blockquote class="woorden">${eigen}</blockquote>` : ""}
${typeof andereZaak === "string" ? html`<p>${link(zaakPad(andereZaak), t.naarZaak)}</p>` : ""}
${wie === null ? "" : html`<p class="zacht">${t.door(wie)}</p>`}</li>`;
}

/** What the program does by itself is nobody's work. */
const vanzelf: readonly TijdlijnItem["soort"][] = ["geescaleerd", "termijnVervuld", "terugkoppelingNietOpgehaald"];
const doorWie = (soort: TijdlijnItem["soort"], door: unknown, namen: Namen): string | null =>
  vanzelf.includes(soort) ? t.programma : doorTekst(door, namen);
