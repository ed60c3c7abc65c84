// Keeps a contact that could not be sent on this device, sealed, and sends it later, once. Without this script a form
// posts as any form does.
const place = document.querySelector("[data-wachtrij]");
const day = 24 * 60 * 60 * 1000;
const keep = 7 * day;
const patience = 20_000;
const firstWait = 5_000;
const longestWait = 5 * 60_000;
/** What the server says no to for good: somebody has to look at it. */
const refusals = [400, 404, 409, 413, 422];

// A double click sends any form once. When no other page came of it, it can be sent again.
const underWay = new WeakSet();
addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (underWay.has(form)) return event.preventDefault();
  underWay.add(form);
  setTimeout(() => underWay.delete(form), firstWait);
});

if (place && window.indexedDB && window.crypto?.subtle) begin(place);

function begin(place) {
  const t = JSON.parse(place.dataset.teksten);
  const wie = place.dataset.medewerker;
  let busy = false;
  let wait = firstWait;
  let timer;
  let waiting = 0;
  /** What the last try came to, to be told above the list. */
  let news = [];

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_all, name) => values[name]);

  // --- the store: a key that never leaves this browser, and what it sealed ---
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  let opened;
  const base = () => {
    if (opened) return opened;
    const request = indexedDB.open("seinhuis-contact", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("sleutels");
      request.result.createObjectStore("wachtrij", { keyPath: "id" });
    };
    opened = asked(request);
    return opened;
  };
  const store = async (name, mode) => (await base()).transaction(name, mode).objectStore(name);
  const key = async () => {
    const known = await asked((await store("sleutels", "readonly")).get("aes"));
    if (known) return known;
    const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    // Another tab can have been first: then its key counts.
    await asked((await store("sleutels", "readwrite")).add(made, "aes")).catch(() => undefined);
    return await asked((await store("sleutels", "readonly")).get("aes"));
  };
  const about = (row) => new TextEncoder().encode(`${row.medewerker} ${row.id}`);
  const save = async (item) => {
    const row = { id: item.id, medewerker: wie, op: item.op };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(item));
    const how = { name: "AES-GCM", iv, additionalData: about(row) };
    const inhoud = await crypto.subtle.encrypt(how, await key(), text);
    await asked((await store("wachtrij", "readwrite")).put({ ...row, iv, inhoud }));
  };
  const remove = async (id) => await asked((await store("wachtrij", "readwrite")).delete(id));
  const open = async (row) => {
    try {
      const how = { name: "AES-GCM", iv: row.iv, additionalData: about(row) };
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, await key(), row.inhoud)));
    } catch {
      // Nobody can read it any more.
      await remove(row.id);
      return undefined;
    }
  };
  /** What this person has here, oldest first; what is too old goes, whoever's it is. */
  const mine = async () => {
    const rows = await asked((await store("wachtrij", "readonly")).getAll());
    const items = [];
    for (const row of rows.toSorted((one, other) => one.op - other.op)) {
      if (Date.now() - row.op > keep) {
        await remove(row.id);
        if (row.medewerker === wie) news.push({ text: t.verlopen });
      } else if (row.medewerker === wie) {
        const item = await open(row);
        if (item) items.push(item);
      }
    }
    waiting = items.length;
    return items;
  };

  // --- sending ---
  const csrf = () => document.querySelector("[name=csrf]")?.value ?? "";
  const post = async (path, fields) => {
    const body = new URLSearchParams(fields);
    body.set("csrf", csrf());
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(path, { method: "POST", headers: { Accept: "application/json" }, body, signal });
    const answer = await response.json().catch(() => ({}));
    return { status: response.status, answer };
  };
  const tryOne = async (item) => {
    const { status, answer } = await post(item.pad, item.velden);
    if (status === 200 && answer.vastgelegd) {
      await remove(item.id);
      news.push({ text: fill(t.verstuurd, { wat: item.wat[0] }), href: answer.naar, goed: true });
      return true;
    }
    if (refusals.includes(status)) {
      await save({ ...item, geweigerd: answer.reden ?? String(status), code: answer.code });
      return true;
    }
    if (status === 401) news.push({ text: t.uitgelogd, login: true });
    // Another session than this page's: the next page knows better.
    if (status === 401 || status === 403) wait = longestWait;
    return false;
  };
  const flush = async () => {
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    try {
      news = [];
      for (const item of await mine()) {
        if (item.geweigerd === undefined && !(await tryOne(item).catch(() => false))) break;
      }
    } finally {
      busy = false;
    }
    await show();
  };
  /** One tab at a time; the server would find out too. */
  const send = () =>
    navigator.locks
      ? navigator.locks.request("seinhuis-contact", { ifAvailable: true }, (lock) => (lock ? flush() : later()))
      : flush();
  const sendNow = () => {
    wait = firstWait;
    return send();
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, longestWait);
  };

  // --- what is to be seen ---
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const anchor = (href, text) => {
    const made = element("a", text, "utrecht-link utrecht-link--html-a");
    made.href = href;
    return made;
  };
  const button = (text, work, kind = "secondary") => {
    const made = element("button", text, `utrecht-button utrecht-button--${kind}-action knop--klein`);
    made.type = "button";
    made.addEventListener("click", work);
    return made;
  };
  const box = (colour, ...parts) => {
    const made = element("div", undefined, `vak vak--${colour}`);
    made.append(...parts);
    return made;
  };
  const login = () => anchor(`/inbox/inloggen?naar=${encodeURIComponent(location.pathname)}`, t.inloggen);
  const newsBox = ({ text, href, goed, login: asks }) => {
    const line = element("p", text);
    if (href) line.append(" ", anchor(href, t.bekijk));
    if (asks) line.append(" ", login());
    return box(goed ? "goed" : "let-op", line);
  };
  const refusedBox = (item) => {
    const list = element("ul", undefined, "utrecht-unordered-list");
    list.append(...item.wat.map((text) => element("li", text)));
    const row = element("div", undefined, "wachtrij__knoppen");
    const away = async () => {
      await remove(item.id);
      news = [{ text: t.verwijderd }];
      await show();
      status.focus();
    };
    row.append(anchor(`${item.pad}?hervat=${item.id}`, t.verbeter), button(t.verwijder, away));
    return box("fout", element("h2", t.geweigerd), element("p", fill(t.waarom, { reden: item.geweigerd })), list, row);
  };
  const status = element("div");
  status.setAttribute("role", "status");
  status.tabIndex = -1;
  const refused = element("div");
  place.append(status, refused);

  const show = async () => {
    const items = await mine();
    const open = items.filter(({ geweigerd }) => geweigerd === undefined);
    const boxes = news.map(newsBox);
    if (open.length > 0) {
      const text = open.length === 1 ? t.een : fill(t.meer, { aantal: open.length });
      const line = element("p", text);
      boxes.push(box("let-op", element("h2", t.kop), line, button(t.nu, sendNow)));
      later();
    } else {
      wait = firstWait;
    }
    status.replaceChildren(...boxes);
    refused.replaceChildren(...items.filter(({ geweigerd }) => geweigerd !== undefined).map(refusedBox));
  };

  // --- the form ---
  /** The form in words, for the person who filled it in: what, where, when, and the note. */
  const inWords = (form) => {
    const chosen = (name) => {
      const input = form.querySelector(`[name=${name}]:checked`);
      return input ? (form.querySelector(`label[for="${input.id}"]`)?.textContent ?? input.value) : "";
    };
    const value = (name) => form.elements[name]?.value ?? "";
    const dag = ["dag", "maand", "jaar"].map((part) => value(`datum-${part}`)).join("-");
    return [
      `${chosen("soort")}, ${form.dataset.wat}`,
      chosen("uitkomst"),
      `${dag}, ${value("dagdeel").toLowerCase()}`,
      value("notitie"),
    ].filter(Boolean);
  };
  const kept = (form, isOut) => {
    const line = element("p", isOut ? t.uitgelogd : t.bewaard);
    if (isOut) line.append(" ", login());
    const made = box("let-op", line, element("p", t.zevenDagen));
    made.setAttribute("role", "status");
    made.tabIndex = -1;
    form.replaceWith(made);
    made.focus();
  };
  const submit = async (form) => {
    const velden = [...new FormData(form)].filter(([name]) => name !== "csrf");
    const pad = new URL(form.action).pathname;
    const tried = await post(pad, velden).catch(() => undefined);
    const { status = 0, answer = {} } = tried ?? {};
    if (status === 200 && answer.vastgelegd) {
      if (form.dataset.hervat) await remove(form.dataset.hervat);
      return location.assign(answer.naar);
    }
    // The page that the server makes of it says what is wrong, with the form as it was.
    if (refusals.includes(status)) return form.submit();
    try {
      if (form.dataset.hervat) await remove(form.dataset.hervat);
      await save({ id: form.elements.sleutel.value, op: Date.now(), pad, velden, wat: inWords(form) });
    } catch {
      if (tried) return form.submit();
      const made = box("fout", element("p", t.nietBewaard));
      made.setAttribute("role", "alert");
      form.prepend(made);
      form.dataset.bezig = "";
      return undefined;
    }
    // Logged in anew in another tab: the next page has the token of that session.
    if (status === 403) return location.assign(pad.replace(/\/contact$/, ""));
    kept(form, status === 401);
    news = [];
    return await show();
  };
  /** Puts what was refused back into the form. */
  const resume = async (form) => {
    const id = new URLSearchParams(location.search).get("hervat");
    const item = id && (await mine()).find((one) => one.id === id);
    if (!item || item.pad !== new URL(form.action).pathname) return;
    const own = item.code === "sleutel-gebruikt" ? ["versie", "sleutel"] : ["versie"];
    for (const [name, value] of item.velden.filter(([name]) => !own.includes(name))) {
      for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (input.type === "radio" || input.type === "checkbox") input.checked = input.value === value;
        else input.value = value;
      }
    }
    form.dataset.hervat = id;
    for (const part of form.querySelectorAll("details")) part.open = true;
  };
  for (const form of document.querySelectorAll("form[data-contact]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // A double click is one contact.
      if (form.dataset.bezig) return;
      form.dataset.bezig = "ja";
      submit(form);
    });
    resume(form);
  }

  // --- leaving ---
  const forget = async () => {
    for (const { id } of await mine()) await remove(id);
    const rest = await asked((await store("wachtrij", "readonly")).count());
    if (rest === 0) await asked((await store("sleutels", "readwrite")).clear());
  };
  const leave = document.querySelector("form[action$='/uitloggen']");
  leave?.addEventListener("submit", (event) => {
    if (waiting === 0) return;
    event.preventDefault();
    const dialog = element("dialog", undefined, "vak vak--let-op");
    const row = element("div", undefined, "wachtrij__knoppen");
    const stay = button(t.blijf, () => dialog.close(), "primary");
    const go = button(t.tochUitloggen, async () => {
      await forget();
      leave.submit();
    });
    row.append(stay, go);
    const title = element("h2", t.uitloggenKop);
    title.id = "uitloggen-en-wissen";
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.append(title, element("p", t.uitloggen), row);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    stay.focus();
  });

  addEventListener("online", sendNow);
  addEventListener("pageshow", (event) => {
    if (event.persisted) send();
  });
  send();
}

export {};
