// Says while somebody fills in the form what is still wanting. Without this script the form says it after a button.
const wait = 600;
let visited = new Set();
let timer;
let running;
let isSending = false;
let isSent = false;

const formOf = () => document.querySelector("form[data-controle]");

function fieldName(control) {
  return control.name.replace(/-(dag|maand|jaar)$/, "");
}

async function check() {
  const form = formOf();
  running?.abort();
  running = new AbortController();
  try {
    const body = new URLSearchParams(new FormData(form));
    const response = await fetch(form.dataset.controle, { method: "POST", body, signal: running.signal });
    if (response.ok) show(form, await response.json());
  } catch {
    // No network, or a newer check is on its way: the button still works.
  }
}

function show(form, { fouten, punten }) {
  for (const { element, gedaan } of punten) {
    const mark = document.querySelector(`[data-element="${element}"] .stand`);
    if (!mark) continue;
    const text = gedaan ? form.dataset.gedaan : form.dataset.ontbreekt;
    if (mark.textContent !== text) mark.textContent = text;
    mark.className = `stand ${gedaan ? "stand--goed" : "stand--let-op"}`;
  }
  const wrong = new Map(fouten.filter(({ veld }) => veld).map(({ veld, melding }) => [veld, melding]));
  for (const name of visited) mark(name, wrong.get(name));
}

/** Puts the fault of a field under its label as the server does, or takes it away. */
function mark(name, text) {
  const control = document.getElementById(`veld-${name}`);
  const box = control?.closest(".datum")
    ? control.closest("fieldset")
    : control?.closest(".utrecht-form-field, fieldset");
  if (!box) return;
  const isGroup = box.tagName === "FIELDSET";
  const id = `veld-${name}-fout`;
  let message = document.getElementById(id);
  if (text && !message) {
    message = document.createElement("div");
    message.id = id;
    message.className = "utrecht-form-field-error-message";
    const first = box.querySelector(".utrecht-form-field-description, legend, label");
    first?.closest(".keuze") ? box.prepend(message) : first?.after(message);
  }
  if (message && text) message.textContent = text;
  if (message && !text) message.remove();
  box.classList.toggle(isGroup ? "utrecht-form-fieldset--invalid" : "utrecht-form-field--invalid", Boolean(text));
  const inputs = isGroup ? box.querySelectorAll("input:not([type=radio])") : [control];
  for (const input of inputs) text ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
  describe(isGroup ? box : control, id, Boolean(text));
}

function describe(element, id, isWrong) {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ").filter((item) => item && item !== id);
  if (isWrong) ids.push(id);
  ids.length > 0
    ? element.setAttribute("aria-describedby", ids.join(" "))
    : element.removeAttribute("aria-describedby");
}

/** A date is looked at when somebody has left its last field, so that nobody is told off half way. */
document.addEventListener("change", ({ target }) => {
  const form = formOf();
  if (!form?.contains(target)) return;
  const name = fieldName(target);
  const isHalfDate = /-(dag|maand)$/.test(target.name) && !form.elements.namedItem(`${name}-jaar`)?.value;
  if (!isHalfDate) visited.add(name);
  clearTimeout(timer);
  timer = setTimeout(check, wait);
});

/**
 * The answer comes in the place of the form, so that going back never asks to post again: it leads to the form, and
 * from there to what was sent.
 */
document.addEventListener("submit", async (event) => {
  const form = formOf();
  if (event.target !== form) return;
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  running?.abort();
  try {
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const response = await fetch(form.action, { method: "POST", body });
    if (response.redirected) {
      isSent = true;
      return location.assign(response.url);
    }
    take(await response.text(), event.submitter?.formAction);
  } catch {
    // Let the browser try, which also says that there is no network.
    const pressed = document.createElement("input");
    pressed.type = "hidden";
    pressed.name = "actie";
    pressed.value = event.submitter?.value ?? "controleer";
    form.append(pressed);
    form.submit();
  } finally {
    isSending = false;
  }
});

// A browser that kept the form as it was shows it again on going back: what was sent is better.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted && isSent) location.reload();
});

function take(text, target) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const main = page.querySelector("main");
  document.title = page.title;
  document.querySelector("main").replaceWith(main);
  visited = new Set();
  const place = target?.includes("#") ? document.getElementById(target.split("#")[1]) : null;
  const focus = place ?? main.querySelector("[autofocus]") ?? main;
  focus.focus();
  focus.scrollIntoView();
}
