import { dagtekst } from "../law/dagtekst.ts";
import type { Bron, BronKort, BronSoort } from "../law/sources.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, stand } from "../platform/web/parts.ts";
import { bronSoorten, beleidTeksten as t, zekerheden } from "./teksten-beleid.ts";

const kleuren: Readonly<Record<BronSoort, "goed" | "weetje" | "let-op" | "grijs">> = {
  wet: "goed",
  standaard: "weetje",
  overeenkomst: "weetje",
  beleid: "grijs",
  lezing: "let-op",
};

/** What kind of source it is: law, policy and our own reading never look the same. */
export const bronBadge = (soort: BronSoort): Html => stand(kleuren[soort], bronSoorten[soort]);

/** A source in a cell: what kind, its title and how sure it is. */
export const bronCel = ({ soort, titel, zekerheid }: BronKort): Html =>
  html`${bronBadge(soort)} ${titel}<br><span class="zacht">${zekerheden[zekerheid]}</span>`;

/** All that is known of a source. */
export const bronGegevens = ({ soort, titel, zekerheid, inhoud, geldigVan, geldigTot, link }: Bron): Html =>
  gegevens([
    [
      t.bron,
      link === undefined
        ? titel
        : html`<a class="utrecht-link utrecht-link--html-a" href="${link}" rel="noreferrer">${titel}</a>`,
    ],
    [t.soortBron, bronBadge(soort)],
    [t.zekerheid, zekerheden[zekerheid]],
    [t.inhoud, inhoud],
    [
      t.geldigheid,
      geldigTot === undefined ? t.sinds(dagtekst(geldigVan)) : t.vanTot(dagtekst(geldigVan), dagtekst(geldigTot)),
    ],
  ]);
