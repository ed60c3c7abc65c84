import type { LokaleGebruiker } from "../access/list-lokale-gebruikers.ts";
import { errorSummary, textField } from "../platform/web/fields.ts";
import { html } from "../platform/web/html.ts";
import { openPage } from "./shell.ts";

/** Before the log-in service takes over. */
export function loginPage({ naar, uit, kan }: { naar: string; uit: boolean; kan: boolean }): Response {
  return openPage({
    title: "Inloggen",
    path: "/portaal/inloggen",
    main: html`<h1>Inloggen</h1>
${uit ? html`<div class="vak vak--goed" role="status"><p>U bent uitgelogd.</p></div>` : ""}
<p>In dit portaal meldt u betalingsachterstanden bij de gemeente. U ziet ook wat er met uw meldingen gebeurt.</p>
${
  kan
    ? html`<form method="post" action="/portaal/inloggen">
<input type="hidden" name="naar" value="${naar}">
<div class="knoppen"><button class="utrecht-button utrecht-button--primary-action utrecht-button--submit" type="submit">Inloggen</button></div>
<p>U logt in met het middel van uw organisatie, bijvoorbeeld met eHerkenning.</p>
</form>
<p>Heeft u een uitnodiging van de gemeente? <a class="utrecht-link utrecht-link--html-a" href="/portaal/uitnodiging">Log in met uw uitnodiging</a>.</p>`
    : html`<div class="vak vak--let-op"><p>Inloggen kan op dit moment niet. De beheerder moet het eerst instellen.</p></div>`
}`,
  });
}

/** Where anybody may be anybody: the people of the demo. */
export function localPage(gebruikers: readonly LokaleGebruiker[], naar: string): Response {
  return openPage({
    title: "Inloggen in de demo",
    path: "/portaal/inloggen",
    main: html`<h1>Inloggen in de demo</h1>
<div class="vak vak--let-op"><p>Dit is een demo met verzonnen mensen. Kies wie u wilt zijn. Een wachtwoord is niet nodig.</p></div>
${
  gebruikers.length === 0
    ? html`<p>Er is nog niemand om als in te loggen.</p>`
    : html`<form method="post" action="/portaal/inloggen">
<input type="hidden" name="naar" value="${naar}">
<ul class="kaarten">${gebruikers.map(
        ({ uuid, naam, partner }) => html`<li class="kaart"><h2>${partner}</h2>
<p>${naam ?? "Medewerker"}</p>
<p><button class="utrecht-button utrecht-button--primary-action knop--klein" type="submit" name="gebruiker" value="${uuid}">Inloggen<span class="alleen-voorlezen"> als ${naam ?? "medewerker"} van ${partner}</span></button></p></li>`,
      )}</ul>
</form>`
}`,
  });
}

/** For who acts for a partner without a KvK number. */
export const invitationPage = ({ code = "", fout }: { code?: string; fout?: string } = {}): Response =>
  openPage(
    {
      title: "Inloggen met een uitnodiging",
      path: "/portaal/uitnodiging",
      refused: fout !== undefined,
      main: html`${errorSummary(fout === undefined ? [] : [{ name: "uitnodiging", text: fout }])}<h1>Inloggen met een uitnodiging</h1>
<p>Verhuurt u als particulier? Dan stuurt de gemeente u een code. U heeft die code alleen de eerste keer nodig.</p>
<form method="post" action="/portaal/uitnodiging" novalidate>
${textField({ name: "uitnodiging", label: "Code uit uw uitnodiging", hint: "Vijf groepjes van vier, zoals ABCD-EFGH-JKMN-PQRS-TUVW. Hoofdletters en streepjes maken niet uit.", error: fout, value: code, width: "half", maxLength: 40 })}
<div class="knoppen"><button class="utrecht-button utrecht-button--primary-action" type="submit">Verder naar inloggen</button></div>
</form>`,
    },
    fout === undefined ? 200 : 422,
  );

/**
 * On to the log-in service. A page that says so and goes there: a browser holds `form-action 'self'` against a redirect
 * that follows a form, too.
 */
export function goneNaar(url: string, cookie: string): Response {
  const response = openPage({
    title: "U gaat naar de inlogpagina",
    path: "/portaal/inloggen",
    main: html`<h1>U gaat naar de inlogpagina</h1>
<p>Gaat het niet vanzelf? <a class="utrecht-link utrecht-link--html-a" href="${url}">Ga naar de inlogpagina</a>.</p>`,
  });
  response.headers.set("Refresh", `0; url=${url}`);
  response.headers.append("Set-Cookie", cookie);
  return response;
}
