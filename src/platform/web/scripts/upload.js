// Shows how far a file is while it is sent and read. Without this script the page says so at the end.
const number = new Intl.NumberFormat("nl-NL");
const look = 1000;

/** Follows a levering by its events; calls back with each picture of it, and with the last one. */
function follow(url, seen, ended) {
  const events = new EventSource(url);
  events.addEventListener("voortgang", ({ data }) => seen(JSON.parse(data)));
  events.addEventListener("klaar", ({ data }) => {
    events.close();
    ended(JSON.parse(data));
  });
  return events;
}

const watched = document.querySelector("[data-volg]");
if (watched) {
  const seen = (levering) => {
    for (const part of watched.querySelectorAll("[data-aantal]")) {
      part.textContent = number.format(levering[part.dataset.aantal]);
    }
  };
  follow(watched.dataset.volg, seen, () => location.reload());
}

function begin() {
  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const title = document.title.replace(/^Fout: /, "");
  const status = form.querySelector("[data-melding]");
  const bar = form.querySelector("progress");
  const button = form.querySelector("button[type=submit]");
  const input = form.querySelector("input[type=file]");
  const place = form.querySelector("[data-melding-bij-knop]");
  let sending = false;

  form.querySelector("[data-sleep]").hidden = false;
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files;
  });

  const say = (levering) => {
    const { aantal, aanvaard, bestaand, geweigerd } = levering;
    const parts = [`${number.format(aantal)} rijen gelezen`, `${number.format(aanvaard + bestaand)} goed`];
    status.textContent = [...parts, `${number.format(geweigerd)} niet aangenomen`].join(", ");
  };

  // The server knows the levering a moment after the first bytes are there.
  const watch = () => {
    let events;
    const timer = setInterval(async () => {
      const response = await fetch(form.dataset.stand).catch(() => undefined);
      const levering = response?.ok ? await response.json() : undefined;
      if (!levering || events) return;
      clearInterval(timer);
      events = follow(`/portaal/leveringen/${levering.id}/voortgang`, say, say);
    }, look);
    return () => {
      clearInterval(timer);
      events?.close();
    };
  };

  /** The chosen file stays; `name` is one of the messages that the form brought along. */
  const stop = (text, name, reason) => {
    sending = false;
    button.removeAttribute("aria-disabled");
    bar.parentElement.hidden = true;
    status.textContent = text;
    if (!name) return;
    const message = form.querySelector(`template[data-als="${name}"]`).content.cloneNode(true);
    if (reason) message.querySelector("[data-uitleg]").textContent = reason;
    place.replaceChildren(message);
  };

  /** Who logged in again in another tab has a new session: its page knows what a post must bear. */
  const renew = async () => {
    const answer = await fetch("/portaal").catch(() => undefined);
    const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
    const who = (of) => of.querySelector(".kop__wie span")?.textContent;
    const csrf = page.querySelector("[name=csrf]")?.value;
    if (!csrf || who(page) !== who(document)) return;
    for (const field of document.querySelectorAll("[name=csrf]")) field.value = csrf;
  };

  form.addEventListener("submit", async (event) => {
    if (sending) return event.preventDefault();
    if (!input.files?.length) return;
    event.preventDefault();
    sending = true;
    button.setAttribute("aria-disabled", "true");
    document.title = title;
    place.replaceChildren();
    // Before the file and not after it: a large file is not sent twice.
    await renew();
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    const body = new FormData(form);
    bar.parentElement.hidden = false;
    status.textContent = form.dataset.bezigTekst;
    const done = watch();
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = total > 0 ? (100 * loaded) / total : 0;
    });
    request.addEventListener("error", () => {
      done();
      stop(form.dataset.afgebrokenTekst);
    });
    request.addEventListener("load", () => {
      done();
      const { pathname } = new URL(request.responseURL);
      if (pathname !== new URL(form.action).pathname) return location.assign(request.responseURL);
      // Refused before anything was read: the page that the server sends says why.
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      if (!page.querySelector("form[data-upload]")) {
        document.title = `Fout: ${title}`;
        if (request.status === 401) return stop("", "uitgelogd");
        const reason = page.querySelector("[data-uitleg]")?.textContent;
        return reason ? stop("", "mislukt", reason) : stop(form.dataset.afgebrokenTekst);
      }
      document.title = page.title;
      const main = page.querySelector("main");
      document.querySelector("main").replaceWith(main);
      (main.querySelector("[autofocus]") ?? main).focus();
      begin();
    });
    request.send(body);
  });
}
begin();
