import { type Html, html } from "../platform/web/html.ts";
import { formulierTeksten as teksten } from "./teksten-formulier.ts";

/** What a script may have to say of a form that it keeps on the page: one at a time, next to the buttons. */
export const formulierMeldingen =
  (): Html => html`<template data-als="uitgelogd"><div class="vak vak--let-op" role="alert"><p>${teksten.uitgelogd}</p>
<p><a class="utrecht-link utrecht-link--html-a" href="/portaal/inloggen" target="_blank">${teksten.inloggen}</a></p></div></template>
<template data-als="geen-verbinding"><div class="vak vak--let-op" role="alert"><p>${teksten.geenVerbinding}</p></div></template>
<template data-als="mislukt"><div class="vak vak--fout" role="alert"><p data-uitleg></p><p>${teksten.staatErNog}</p></div></template>
<div data-melding-bij-knop></div>`;
