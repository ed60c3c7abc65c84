import type { LokaleMedewerker } from "../access/list-lokale-medewerkers.ts";
import { isRol, rolRechten } from "../access/rollen.ts";
import { type Html, html } from "../platform/web/html.ts";
import { openInboxPage, start } from "./shell.ts";
import { loginTeksten as t } from "./teksten-shell.ts";

const path = `${start}/inloggen`;

/** Before the log-in service takes over. */
export function loginPage({ uit }: { uit: boolean }): Response {
  return openInboxPage({
    title: t.titel,
    path,
    main: html`<h1>${t.titel}</h1>
${uit ? html`<div class="vak vak--goed" role="status"><p>${t.uitgelogd}</p></div>` : ""}
<p>${t.waarvoor}</p>
<div class="vak vak--let-op"><p>${t.kanNiet}</p></div>`,
  });
}

/** Where anybody may be anybody: the people of the demo, by the kind of work and then by team. */
export function localPage(medewerkers: readonly LokaleMedewerker[], naar: string): Response {
  const groepen = Map.groupBy(medewerkers, ({ rol, team, gemeente }) => team ?? `${gemeente}: ${rolNaam(rol)}`);
  const namen = [...groepen.keys()].toSorted();
  return openInboxPage({
    title: t.demoTitel,
    path,
    main: html`<h1>${t.demoTitel}</h1>
<div class="vak vak--let-op"><p>${t.demoUitleg}</p></div>
${
  medewerkers.length === 0
    ? html`<p>${t.niemand}</p>`
    : html`<form method="post" action="${path}">
<input type="hidden" name="naar" value="${naar}">
<ul class="kaarten">${namen.map((naam) => kaart(naam, groepen.get(naam) ?? []))}</ul>
</form>`
}`,
  });
}

const kaart = (naam: string, medewerkers: readonly LokaleMedewerker[]): Html => html`<li class="kaart"><h2>${naam}</h2>
${medewerkers.map(
  ({ uuid, naam: wie, rol }) =>
    html`<p><button class="utrecht-button utrecht-button--primary-action knop--klein" type="submit" name="medewerker" value="${uuid}">${wie ?? rolNaam(rol)}</button></p>`,
)}</li>`;

const rolNaam = (rol: string): string => (isRol(rol) ? rolRechten[rol].naam : rol);
