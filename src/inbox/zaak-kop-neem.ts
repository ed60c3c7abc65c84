import type { InboxSessie } from "../access/inbox-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { assignZaak } from "../contact/assign-zaak.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import type { Form } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop } from "../platform/web/parts.ts";
import { metGezien, versieField } from "./gezien.ts";
import { zaakTeksten as t } from "./teksten-zaak.ts";
import { zaakPad } from "./woorden.ts";

/**
 * The button by which a reader takes an open zaak that nobody works yet.
 * @param versie  of the zaak, as `showVersie` gives it
 */
export function neemDeel(sessie: InboxSessie, zaak: HuishoudenAntwoord, versie: string): Html {
  const vrij = zaak.behandelaar === null && zaak.afgeslotenOp === null;
  if (!vrij || !sessie.rechten.has("zaken:werken")) return html``;
  return html`<form class="zaak-kop__neem" method="post" action="${zaakPad(zaak.id, "/neem")}">${csrfField(sessie)}${versieField(versie)}
${knop(t.neem, "secondary")}</form>`;
}

/**
 * Gives a zaak to who asks for it, unless somebody changed it since the page was made.
 * @returns where the page tells what came of it
 * @throws Probleem 403, 404
 */
export async function neem(ctx: Context, sessie: InboxSessie, { zaak, form }: { zaak: string; form: Form }) {
  try {
    await assignZaak(metGezien(ctx, zaak, form), { zaak, behandelaar: sessie.medewerker.uuid });
    return zaakPad(zaak, "?gedaan=genomen");
  } catch (error) {
    if (error instanceof Probleem && error.status === 409) return zaakPad(zaak, "?gedaan=niet-genomen");
    throw error;
  }
}
