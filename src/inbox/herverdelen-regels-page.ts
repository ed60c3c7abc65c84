import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { selectField, textareaField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, getalTekst, knop, link, linkKnop, vak } from "../platform/web/parts.ts";
import type { TeamNaam } from "../routing/list-team-namen.ts";
import type { redistributeZaken } from "../routing/redistribute-zaken.ts";
import { foutBij, type Invulling, samenvatting, type Weigering } from "./regie-formulier.ts";
import { regieKruimel, regiePad, teamPad } from "./regie-onderdelen.ts";
import { inboxPage } from "./shell.ts";
import { handTeksten, regelsTeksten as r, herverdelenTeksten as t } from "./teksten-herverdelen.ts";

export const herverdelenPad = `${regiePad}/herverdelen`;
export const herverdelenKruimel = { href: herverdelenPad, text: t.titel };

type Herverdeling = Awaited<ReturnType<typeof redistributeZaken>>;

/** The two ways to give zaken to others. */
export const herverdelenPage = (sessie: InboxSessie, melding: Html | null): Response =>
  inboxPage(sessie, {
    title: t.titel,
    path: herverdelenPad,
    crumbs: [regieKruimel],
    main: html`${melding ?? ""}<h1>${t.titel}</h1>
<h2>${t.hand}</h2>
<p>${t.handUitleg}</p>
${sessie.rechten.has("zaken:werken") ? html`<p>${linkKnop(`${herverdelenPad}/hand`, t.handDoen)}</p>` : vak(null, t.handNiet)}
<h2>${t.regels}</h2>
<p>${t.regelsUitleg}</p>
<p>${linkKnop(`${herverdelenPad}/regels`, t.regelsDoen, "secondary")}</p>`,
  });

type Regels = {
  teams: readonly TeamNaam[];
  /** The id of the team whose zaken are looked at; empty is all. */
  team: string;
  /** What would happen; null before that was asked. */
  proef: Herverdeling | null;
  form: Invulling;
  fouten: readonly Weigering[];
};

/** By the rules of today: first what would happen, then with a reason. */
export function regelsPage(sessie: InboxSessie, { teams, team, proef, form, fouten }: Regels): Response {
  const pad = `${herverdelenPad}/regels`;
  return inboxPage(
    sessie,
    {
      title: r.titel,
      path: pad,
      crumbs: [regieKruimel, herverdelenKruimel],
      refused: fouten.length > 0,
      main: html`${samenvatting(fouten)}<h1>${r.titel}</h1>
<p>${t.regelsUitleg}</p>
<form method="get" action="${pad}"><input type="hidden" name="toon" value="ja">
${selectField({ name: "team", label: r.welke, empty: r.alle, value: team, choices: teams.map(({ id, naam }) => ({ value: id, label: naam })) })}
<div class="knoppen">${knop(r.toon, "secondary")}</div></form>
${proef === null ? "" : html`<h2>${r.kop}</h2>${uitkomst(proef)}${proef.verplaatst === 0 ? "" : bevestig(sessie, { pad, team, proef, form, fouten })}`}`,
    },
    fouten.length > 0 ? 422 : 200,
  );
}

function uitkomst({ bekeken, verplaatst, blijven, teams }: Herverdeling): Html {
  return html`${gegevens([
    [r.bekeken, getalTekst(bekeken)],
    [r.verplaatst, getalTekst(verplaatst)],
    [r.metDeHand, getalTekst(blijven.metDeHand)],
    [r.bijBehandelaar, getalTekst(blijven.bijBehandelaar)],
  ])}
${
  teams.length === 0
    ? vak(null, r.niets)
    : html`<table class="lijst"><caption class="alleen-voorlezen">${r.tabel}</caption>
<thead><tr><th scope="col">${r.van}</th><th scope="col">${r.naar}</th><th scope="col">${r.aantal}</th></tr></thead>
<tbody>${teams.map(
        ({
          van,
          naar,
          aantal,
        }) => html`<tr><th scope="row"><span class="regie-alleen-smal">${r.van}: </span>${link(teamPad(van.id), van.naam)}</th>
<td data-kop="${r.naar}">${link(teamPad(naar.id), naar.naam)}</td><td data-kop="${r.aantal}">${getalTekst(aantal)}</td></tr>`,
      )}</tbody></table>`
}`;
}

type Bevestiging = Pick<Regels, "team" | "form" | "fouten"> & { pad: string; proef: Herverdeling };

const bevestig = (sessie: InboxSessie, { pad, team, proef, form, fouten }: Bevestiging): Html =>
  html`<form method="post" action="${pad}" novalidate>${csrfField(sessie)}<input type="hidden" name="team" value="${team}">
${textareaField({ name: "reden", label: r.reden, hint: r.redenUitleg, value: form.get("reden"), maxLength: 2000, rows: 3, error: foutBij(fouten, "reden") })}
<div class="knoppen">${knop(r.doe(proef.verplaatst))}${link(herverdelenPad, handTeksten.terug)}</div></form>`;
