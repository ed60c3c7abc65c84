// Shows how far a file is while it is sent and read. Without this script the page says so at the end.
const form = document.querySelector("form[data-upload]");
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

if (form) {
  const status = form.querySelector("[data-melding]");
  const bar = form.querySelector("progress");
  const button = form.querySelector("button[type=submit]");
  const input = form.querySelector("input[type=file]");
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

  const stop = (text) => {
    sending = false;
    button.disabled = false;
    bar.parentElement.hidden = true;
    status.textContent = text;
  };

  form.addEventListener("submit", (event) => {
    if (sending) return event.preventDefault();
    if (!input.files?.length) return;
    event.preventDefault();
    sending = true;
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    const body = new FormData(form);
    button.disabled = true;
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
      const page = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main");
      if (!page) return stop(form.dataset.afgebrokenTekst);
      document.querySelector("main").replaceWith(page);
      page.querySelector("[autofocus]")?.focus();
    });
    request.send(body);
  });
}
