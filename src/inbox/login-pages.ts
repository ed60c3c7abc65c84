import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { LokaleMedewerker } from "../access/list-lokale-medewerkers.ts";
import type { GeenToegang } from "../access/recognize-medewerker.ts";
import { isRol, rolRechten } from "../access/rollen.ts";
import { errorSummary, selectField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, linkKnop, vak } from "../platform/web/parts.ts";
import { geenTeamPad } from "./eerste-pagina.ts";
import { inboxPage, openInboxPage, start } from "./shell.ts";
import { geenTeamTeksten, geenToegangTeksten, loginTeksten as t } from "./teksten-shell.ts";

const path = `${start}/inloggen`;

type Keuze = { naar: string; uit: boolean; gemeente: string | undefined; fout?: string };

/** Before the log-in service takes over: which one that is, where there is more than one. */
export function loginPage(gemeenten: readonly { code: string; naam: string }[], keuze: Keuze): Response {
  const { uit, fout } = keuze;
  return openInboxPage(
    {
      title: t.titel,
      path,
      refused: fout !== undefined,
      main: html`${errorSummary(fout === undefined ? [] : [{ name: "gemeente", text: fout }])}<h1>${t.titel}</h1>
${uit ? html`<div class="vak vak--goed" role="status"><p>${t.uitgelogd}</p></div>` : ""}
<p>${t.waarvoor}</p>
${gemeenten.length === 0 ? vak("let-op", t.kanNiet) : form(gemeenten, keuze)}`,
    },
    fout === undefined ? 200 : 422,
  );
}

function form(gemeenten: readonly { code: string; naam: string }[], { naar, gemeente, fout }: Keuze): Html {
  const [only, ...others] = gemeenten;
  return html`<form method="post" action="${path}" novalidate>
<input type="hidden" name="naar" value="${naar}">
${
  only && others.length === 0
    ? html`<p>${t.uitlegVan(only.naam)}</p>`
    : html`<p>${t.uitleg}</p>
${selectField({
  name: "gemeente",
  label: t.gemeente,
  value: gemeente,
  error: fout,
  empty: t.kiesEen,
  choices: gemeenten.map(({ code, naam }) => ({ value: code, label: naam })),
})}`
}
<div class="knoppen">${knop(t.verder)}</div>
</form>`;
}

/**
 * On to the log-in service. A page that says so and goes there: a browser holds `form-action 'self'` against a redirect
 * that follows a form, too.
 */
export function onderwegPage(url: string): Response {
  const response = openInboxPage({
    title: t.onderwegTitel,
    path,
    main: html`<h1>${t.onderwegTitel}</h1>
<p>${t.nietVanzelf} ${link(url, t.naarInlogpagina)}.</p>`,
  });
  response.headers.set("Refresh", `0; url=${url}`);
  return response;
}

/** For who logged in well, and has no business here. */
export function geenToegangPage(reden: GeenToegang["reden"]): Response {
  const { titel, uitleg, advies } = geenToegangTeksten[reden];
  return openInboxPage(
    {
      title: titel,
      path,
      main: html`<h1>${titel}</h1>
${vak("let-op", uitleg)}
<p>${advies}</p>
<p>${link(path, t.opnieuw)}</p>`,
    },
    403,
  );
}

/** For somebody of a wijkteam who is in none. */
export const geenTeamPage = (sessie: InboxSessie): Response =>
  inboxPage(sessie, {
    title: geenTeamTeksten.titel,
    // Beside what the menu leads to.
    path: "",
    main: html`<h1>${geenTeamTeksten.titel}</h1>
${vak("let-op", geenTeamTeksten.uitleg)}
<p>${geenTeamTeksten.advies}</p>
<p>${geenTeamTeksten.daarna}</p>
<div class="knoppen">${linkKnop(geenTeamPad, geenTeamTeksten.verder)}</div>`,
  });

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
    html`<p><button class="utrecht-button utrecht-button--primary-action" type="submit" name="medewerker" value="${uuid}">${wie ?? rolNaam(rol)}</button></p>`,
)}</li>`;

const rolNaam = (rol: string): string => (isRol(rol) ? rolRechten[rol].naam : rol);
