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
    const response = await post(form, form.dataset.controle, undefined, running.signal);
    if (response.status === 401) return say(form, "uitgelogd");
    if (!response.ok) return;
    say(form, null);
    show(form, await response.json());
  } catch {
    // No network, or a newer check is on its way: the button still works.
  }
}

/** Posts what is filled in: again, once, when somebody logged in in another tab and this page bears an old session. */
async function post(form, url, submitter, signal) {
  const send = () => fetch(url, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)), signal });
  const response = await send();
  if (response.status !== 401 && response.status !== 403) return response;
  return (await renew(signal)) ? await send() : response;
}

const parse = (text) => new DOMParser().parseFromString(text, "text/html");
const whoIn = (page) => page.querySelector(".kop__wie span")?.textContent;

/** Takes from a new page what a post must bear; not from one of another organisation, for which this was not filled in. */
async function renew(signal) {
  const page = parse(await (await fetch("/portaal", { signal })).text());
  const csrf = page.querySelector("[name=csrf]")?.value;
  if (!csrf || whoIn(page) !== whoIn(document)) return false;
  for (const field of document.querySelectorAll("[name=csrf]")) field.value = csrf;
  return true;
}

/** Shows one of the messages that the form brought along, or takes it away; what is filled in stays. */
function say(form, name, text) {
  const place = form.querySelector("[data-melding-bij-knop]");
  if (name && name === place.dataset.nu && !text) return;
  place.dataset.nu = name ?? "";
  place.replaceChildren();
  if (!name) return;
  const message = form.querySelector(`template[data-als="${name}"]`).content.cloneNode(true);
  if (text) message.querySelector("[data-uitleg]").textContent = text;
  place.append(message);
}

/** A sign of life, however slow the network is. */
function setBusy(form, submitter, isBusy) {
  isSending = isBusy;
  const text = submitter?.value === "verstuur" ? form.dataset.verstuurt : form.dataset.controleert;
  form.querySelector("[data-bezig]").textContent = isBusy ? text : "";
  for (const button of form.querySelectorAll("button")) {
    isBusy ? button.setAttribute("aria-disabled", "true") : button.removeAttribute("aria-disabled");
  }
}

function show(form, { fouten, punten, gelezen }) {
  const rows = gelezen.map(({ label, tekst }) => {
    const row = document.createElement("div");
    const [name, value] = [document.createElement("dt"), document.createElement("dd")];
    name.textContent = label;
    value.textContent = tekst;
    row.append(name, value);
    return row;
  });
  const list = form.querySelector("[data-gelezen]");
  list.replaceChildren(...rows);
  list.closest("section").hidden = rows.length === 0;
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
  clearTimeout(timer);
  running?.abort();
  say(form, null);
  setBusy(form, event.submitter, true);
  try {
    const response = await post(form, form.action, event.submitter);
    if (response.redirected) return leave(response.url);
    if (response.status === 401) return say(form, "uitgelogd");
    const page = parse(await response.text());
    if (page.querySelector("form[data-controle]")) return take(page, event.submitter?.formAction);
    const reason = page.querySelector("[data-uitleg]")?.textContent;
    reason ? say(form, "mislukt", reason) : say(form, "geen-verbinding");
  } catch {
    say(form, "geen-verbinding");
  } finally {
    setBusy(form, event.submitter, false);
  }
});

/** Going back from the receipt leads to what was sent, whatever kenmerk it got, and never to a second form. */
function leave(url) {
  isSent = true;
  history.replaceState(null, "", `${url}?eerder`);
  location.assign(url);
}

// A browser that kept the form as it was shows it again on going back: what was sent is better.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted && isSent) location.reload();
});

function take(page, target) {
  const main = page.querySelector("main");
  document.title = page.title;
  document.querySelector("main").replaceWith(main);
  visited = new Set();
  const place = target?.includes("#") ? document.getElementById(target.split("#")[1]) : null;
  const focus = place ?? main.querySelector("[autofocus]") ?? main;
  focus.focus();
  focus.scrollIntoView();
}
