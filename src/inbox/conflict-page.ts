import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { listWijzigingen, type Wijziging } from "../contact/list-wijzigingen.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import type { Form } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, knop, linkKnop, vak } from "../platform/web/parts.ts";
import { ingevuld, type Waarden } from "./conflict-velden.ts";
import { versieField } from "./gezien.ts";
import { inboxPage, start } from "./shell.ts";
import { shellTeksten } from "./teksten-shell.ts";
import { conflictTeksten as teksten } from "./teksten-werk.ts";
import { momentTekst, zaakPad } from "./woorden.ts";

/**
 * A form that was to change a zaak. `path`: where it is posted to. `title`: what it is for, as a crumb. `namen`: what
 * fields are called where `veldNamen` does not say so; `waarden`: what a value means to people, by field and value.
 */
export type ConflictVraag = {
  zaak: string;
  path: string;
  form: Form;
  title: string;
  namen?: Readonly<Record<string, string>>;
  waarden?: Waarden | (() => Promise<Waarden>);
};

/**
 * Does what a form asks; when somebody else changed the zaak since the form was made, or it went out of sight, a page
 * that says so and holds what was filled in.
 * @throws whatever else `work` throws
 */
export async function vangConflict(
  ctx: Context,
  sessie: InboxSessie,
  vraag: ConflictVraag,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Probleem && error.code === "zaak-gewijzigd") return await conflictPage(ctx, sessie, vraag);
    if (error instanceof Probleem && error.status === 404) return await verdwenenPage(sessie, vraag);
    throw error;
  }
}

/** What others did meanwhile, what was filled in, and the choice to save it all the same. Status 409. */
export async function conflictPage(ctx: Context, sessie: InboxSessie, vraag: ConflictVraag): Promise<Response> {
  const { zaak, path, form } = vraag;
  const { wijzigingen, versie, gesloten } = await listWijzigingen(ctx, { zaak, versie: form.get("versie") });
  const main = html`<h1>${teksten.titel}</h1>
<div class="vak vak--let-op" role="alert" tabindex="-1" autofocus><p>${teksten.inleiding}</p>${gesloten ? html`<p>${teksten.gesloten}</p>` : ""}</div>
<h2>${teksten.gebeurd}</h2>
${wijzigingen.length === 0 ? html`<p>${teksten.geenLijst}</p>` : html`<ol class="wijzigingen">${wijzigingen.map(toonWijziging)}</ol>`}
<h2>${teksten.ingevuld}</h2>
${await toonIngevuld(vraag)}
<form method="post" action="${path}" novalidate>
${csrfField(sessie)}${versieField(versie)}${verborgen(form)}
<p>${teksten.tochUitleg}</p>
<div class="knoppen">${knop(teksten.toch)}${linkKnop(zaakPad(zaak), teksten.terug, "secondary")}</div>
<p class="zacht">${teksten.terugUitleg}</p>
</form>`;
  return inboxPage(sessie, { title: teksten.titel, path, crumbs: [...kruimels], refused: true, main }, 409);
}

const kruimels = [{ href: `${start}/zaken`, text: shellTeksten.werklijst }] as const;

/** The same for a zaak that is not there and one that this person may not see: nobody learns which of the two it is. */
async function verdwenenPage(sessie: InboxSessie, vraag: ConflictVraag): Promise<Response> {
  const main = html`<h1>${teksten.wegTitel}</h1>
${vak("let-op", html`<p>${teksten.weg}</p><p>${teksten.wegBewaar}</p>`)}
<h2>${teksten.ingevuld}</h2>
${await toonIngevuld(vraag)}
<div class="knoppen">${linkKnop(`${start}/zaken`, teksten.naarLijst)}</div>`;
  const path = `${start}/zaken`;
  return inboxPage(sessie, { title: teksten.wegTitel, path, crumbs: [...kruimels], refused: true, main }, 404);
}

const toonWijziging = ({ op, wie, tekst, notitie }: Wijziging): Html =>
  html`<li><p><strong>${wie ?? teksten.onbekend}</strong> <span class="zacht">${momentTekst(op)}</span></p>
<p>${tekst}</p>${notitie === null ? "" : html`<p class="tekst">${teksten.schreef} ${notitie}</p>`}</li>`;

async function toonIngevuld({ form, namen = {}, waarden = {} }: ConflictVraag): Promise<Html> {
  const rijen = ingevuld(form, namen, typeof waarden === "function" ? await waarden() : waarden);
  if (rijen.length === 0) return html`<p>${teksten.nietsIngevuld}</p>`;
  return gegevens(rijen.map(({ naam, tekst }) => [naam, html`<span class="tekst">${tekst}</span>`] as const));
}

/** Everything that was filled in, so that it can be sent again as it was. */
const verborgen = (form: Form): Html =>
  html`${form
    .names()
    .filter((naam) => naam !== "csrf" && naam !== "versie")
    .flatMap((naam) => form.all(naam).map((waarde) => html`<input type="hidden" name="${naam}" value="${waarde}">`))}`;
