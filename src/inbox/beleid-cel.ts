import { fieldId } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";

type Cel = { name: string; label: string; value: string; error: string | undefined };

/** A number within a row of a table: its label is read out, and the head of its column is seen. */
export function getalCel({ name, label, value, error }: Cel): Html {
  const id = fieldId(name);
  return html`<label class="alleen-voorlezen" for="${id}">${label}</label>${error === undefined ? "" : html`<span class="utrecht-form-field-error-message" id="${id}-fout">${error}</span>`}
<input class="utrecht-textbox utrecht-textbox--html-input beleid-getal" type="text" inputmode="numeric" id="${id}" name="${name}" value="${value}" maxlength="9" autocomplete="off"${error === undefined ? "" : html` aria-invalid="true" aria-describedby="${id}-fout"`}>`;
}

/** A choice within a row of a table. */
export function keuzeCel({ name, label, value }: Omit<Cel, "error">, keuzes: Readonly<Record<string, string>>): Html {
  const id = fieldId(name);
  return html`<label class="alleen-voorlezen" for="${id}">${label}</label>
<select class="utrecht-select utrecht-select--html-select" id="${id}" name="${name}">${Object.entries(keuzes).map(
    ([keuze, tekst]) => html`<option value="${keuze}"${keuze === value ? html` selected` : ""}>${tekst}</option>`,
  )}</select>`;
}
