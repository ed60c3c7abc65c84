import { type Html, html } from "./html.ts";

/** What every field has. The value comes back escaped; hint and error are read out with the label. */
type Field = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Instead of the name, in the id: where another form of the page has a field of this name. */
  id?: string;
};
type Typed = Field & { value?: string | undefined; autocomplete?: string; maxLength?: number; width?: "kort" | "half" };
export type Choice = { value: string; label: string; hint?: string };

export type InputType = "text" | "email" | "tel" | "search" | "password";

/** The id of the control of a field, so that a link in the summary of errors leads there. */
export const fieldId = (name: string): string => `veld-${name.replace(/[^\w-]/g, "-")}`;

const idOf = ({ id, name }: Pick<Field, "id" | "name">): string => fieldId(id ?? name);

export const textField = (field: Typed & { type?: InputType; inputMode?: string }): Html =>
  inField(field, input(field));

/** An amount in euros, written as people do: 1.275,50. */
export const amountField = (field: Typed): Html =>
  inField(field, input({ ...field, inputMode: "decimal", width: field.width ?? "kort" }));

/** A day as three short fields `<name>-dag`, `-maand` and `-jaar`, which work on every device and for every reader. */
export function dateField(
  field: Field & { value?: { dag?: string | undefined; maand?: string | undefined; jaar?: string | undefined } },
): Html {
  const part = (key: "dag" | "maand" | "jaar", label: string): Html => {
    const id = fieldId(`${field.name}-${key}`);
    return html`<div><label class="utrecht-form-label utrecht-form-label--klein" for="${id}">${label}</label>
<input class="utrecht-textbox utrecht-textbox--html-input" id="${id}" name="${field.name}-${key}" type="text"${key === "maand" ? "" : html` inputmode="numeric"`} maxlength="${{ dag: 2, maand: 9, jaar: 4 }[key]}" autocomplete="off" value="${field.value?.[key] ?? ""}"${invalid(field)}></div>`;
  };
  // The summary of errors leads to the name of the whole field.
  return inFieldset(
    field,
    html`<div class="datum" id="${fieldId(field.name)}" tabindex="-1">${part("dag", "Dag")}${part("maand", "Maand")}${part("jaar", "Jaar")}</div>`,
  );
}

export const textareaField = (field: Typed & { rows?: number }): Html =>
  inField(
    field,
    html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="${idOf(field)}" name="${field.name}" rows="${field.rows ?? 5}"${limits(field)}${described(field)}${invalid(field)}>
${field.value ?? ""}</textarea>`,
  );

export const selectField = (
  field: Field & { value?: string | undefined; choices: readonly Choice[]; empty?: string },
): Html =>
  inField(
    field,
    html`<select class="utrecht-select utrecht-select--html-select" id="${idOf(field)}" name="${field.name}"${described(field)}${invalid(field)}>
${field.empty === undefined ? "" : html`<option value="">${field.empty}</option>`}
${field.choices.map(({ value, label }) => html`<option value="${value}"${value === field.value ? html` selected` : ""}>${label}</option>`)}
</select>`,
  );

export const fileField = (field: Field & { accept?: string }): Html =>
  inField(
    field,
    html`<input class="utrecht-textbox" type="file" id="${idOf(field)}" name="${field.name}"${field.accept ? html` accept="${field.accept}"` : ""}${described(field)}${invalid(field)}>`,
  );

/** @param field `focus`: the page opens with the focus here, on what is chosen or else on the first */
export function radioField(
  field: Field & { value?: string | undefined; choices: readonly Choice[]; focus?: boolean },
): Html {
  const chosen = field.choices.findIndex(({ value }) => value === field.value);
  const focused = field.focus ? Math.max(chosen, 0) : -1;
  return inFieldset(
    field,
    html`${field.choices.map((choice, at) => option("radio", field, choice, at, at === chosen, at === focused))}`,
  );
}

export const checkboxesField = (field: Field & { values?: readonly string[]; choices: readonly Choice[] }): Html =>
  inFieldset(
    field,
    html`${field.choices.map((choice, at) => option("checkbox", field, choice, at, (field.values ?? []).includes(choice.value)))}`,
  );

/** One box to tick, its value `ja`. */
export const checkboxField = (field: Field & { checked?: boolean }): Html =>
  html`<div class="utrecht-form-field${field.error ? " utrecht-form-field--invalid" : ""}">
${about(field)}${option("checkbox", field, { value: "ja", label: field.label }, 0, field.checked === true)}
</div>`;

/** Everything that is wrong, on top, with a link to each field. It gets the focus when the page opens. */
export function errorSummary(errors: readonly { name?: string | undefined; text: string }[]): Html {
  if (errors.length === 0) return html``;
  return html`<div class="vak vak--fout" role="alert" tabindex="-1" autofocus aria-labelledby="fouten">
<h2 id="fouten">${errors.length === 1 ? "Er is nog iets niet goed" : `Er zijn nog ${errors.length} dingen niet goed`}</h2>
<ul class="utrecht-unordered-list">${errors.map(({ name, text }) =>
    name === undefined ? html`<li>${text}</li>` : html`<li><a href="#${fieldId(name)}">${text}</a></li>`,
  )}</ul>
</div>`;
}

function option(
  type: "radio" | "checkbox",
  field: Field,
  choice: Choice,
  at: number,
  checked: boolean,
  focused = false,
): Html {
  const id = at === 0 ? fieldId(field.name) : fieldId(`${field.name}-${at}`);
  // Not the name that the hint of the whole field has.
  const hintId = choice.hint === undefined ? "" : `${id}-keuze-uitleg`;
  return html`<div class="keuze">
<input type="${type}" id="${id}" name="${field.name}" value="${choice.value}"${checked ? html` checked` : ""}${focused ? html` autofocus` : ""}${hintId ? html` aria-describedby="${hintId}"` : type === "checkbox" ? described(field) : ""}${invalid(type === "radio" ? { ...field, error: undefined } : field)}>
<div><label class="utrecht-form-label utrecht-form-label--${type}" for="${id}">${choice.label}</label>
${hintId ? html`<div class="utrecht-form-field-description" id="${hintId}">${choice.hint}</div>` : ""}</div>
</div>`;
}

function input(field: Typed & { type?: InputType; inputMode?: string }): Html {
  const width = field.width ? ` utrecht-textbox--${field.width}` : "";
  return html`<input class="utrecht-textbox utrecht-textbox--html-input${width}" type="${field.type ?? "text"}" id="${idOf(field)}" name="${field.name}" value="${field.value ?? ""}"${field.inputMode ? html` inputmode="${field.inputMode}"` : ""}${limits(field)}${described(field)}${invalid(field)}>`;
}

const inField = (field: Field, control: Html): Html =>
  html`<div class="utrecht-form-field${field.error ? " utrecht-form-field--invalid" : ""}">
<label class="utrecht-form-label" for="${idOf(field)}">${field.label}</label>
${about(field)}${control}
</div>`;

const inFieldset = (field: Field, controls: Html): Html =>
  html`<fieldset class="utrecht-form-fieldset${field.error ? " utrecht-form-fieldset--invalid" : ""}"${described(field)}>
<legend>${field.label}</legend>
${about(field)}${controls}
</fieldset>`;

const about = ({ hint, error, ...field }: Field): Html =>
  html`${hint === undefined ? "" : html`<div class="utrecht-form-field-description" id="${idOf(field)}-uitleg">${hint}</div>`}${
    error === undefined
      ? ""
      : html`<div class="utrecht-form-field-error-message" id="${idOf(field)}-fout">${error}</div>`
  }`;

function described({ hint, error, ...field }: Field): Html {
  const ids = [
    ...(hint === undefined ? [] : [`${idOf(field)}-uitleg`]),
    ...(error === undefined ? [] : [`${idOf(field)}-fout`]),
  ];
  return ids.length === 0 ? html`` : html` aria-describedby="${ids.join(" ")}"`;
}

const invalid = ({ error }: Pick<Field, "error">): Html => (error === undefined ? html`` : html` aria-invalid="true"`);

const limits = ({ autocomplete = "off", maxLength }: Typed): Html =>
  html` autocomplete="${autocomplete}"${maxLength === undefined ? "" : html` maxlength="${maxLength}"`}`;
