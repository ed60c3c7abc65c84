import type { Context } from "../context.ts";
import type { Form } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";

/** In every form that changes a zaak: how it was when the page was made. */
export const versieField = (versie: string): Html => html`<input type="hidden" name="versie" value="${versie}">`;

/** The context in which a change is refused (409 `zaak-gewijzigd`) when somebody else changed the zaak since. */
export const metGezien = (ctx: Context, zaak: string, form: Pick<Form, "get">): Context => ({
  ...ctx,
  gezien: { zaak, versie: form.get("versie") },
});
