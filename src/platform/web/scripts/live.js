// Says what comes in while a page is open. Without this script the page is as it was made, and a reload shows the rest.
const first = 1_000;
const longest = 60_000;
/** How often a page that nobody looks at tells that its zaak is still open: well within the time that counts. */
const hiddenLook = 240_000;
/** New zaken come in by the hundred: they are told of together. */
const gather = 20_000;

const box = document.querySelector("[data-live]");
if (box && "EventSource" in window) begin();

function begin() {
  const zaak = document.querySelector("[data-live-zaak]");
  const show = shower(zaak);
  const address = addressOf(zaak);
  let events;
  let timer;
  let wait = first;

  const close = () => {
    clearTimeout(timer);
    events?.close();
    events = undefined;
  };
  const open = () => {
    close();
    events = new EventSource(address);
    events.addEventListener("stand", ({ data }) => {
      wait = first;
      show.stand(JSON.parse(data));
      if (document.hidden) rest();
    });
    events.addEventListener("uit", () => {
      close();
      show.uit();
    });
    events.addEventListener("error", () => {
      close();
      // Not all at the same moment, when the server comes back.
      timer = setTimeout(open, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, longest);
    });
  };
  // A browser gives one site few connections: a page that is not seen leaves its own to others.
  const rest = () => {
    close();
    if (zaak) timer = setTimeout(open, hiddenLook);
  };
  const look = () => (document.hidden ? rest() : open());

  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", ({ persisted }) => persisted && look());
  look();
}

function addressOf(zaak) {
  const address = new URL(box.dataset.live, location.href);
  address.searchParams.set("sinds", box.dataset.sinds);
  if (zaak) {
    address.searchParams.set("zaak", zaak.dataset.liveZaak);
    address.searchParams.set("versie", zaak.dataset.versie);
    if (zaak.dataset.mijn) address.searchParams.set("mijn", zaak.dataset.mijn);
  }
  return address;
}

/** Tells of each thing once; what was told stays until somebody closes it. */
function shower(zaak) {
  const teksten = JSON.parse(box.dataset.teksten);
  const paden = JSON.parse(box.dataset.paden);
  const told = { crises: 0, nieuw: 0, zaak: "" };
  let latest;
  let timer;

  const crises = ({ aantal, zaak: id }) => {
    if (aantal <= told.crises) return;
    told.crises = aantal;
    const tekst = id ? teksten.crisis : fill(teksten.crises, aantal);
    const link = id ? [paden.zaak + id, teksten.crisisLink] : [paden.crises, teksten.crisesLink];
    say("crises", tekst, ...link, true);
  };
  const nieuw = () => {
    timer = undefined;
    const { aantal, meer } = latest;
    if (aantal <= told.nieuw) return;
    told.nieuw = aantal;
    const tekst = meer ? teksten.nieuweMeer : aantal === 1 ? teksten.nieuw : teksten.nieuwe;
    say("nieuw", fill(tekst, aantal), paden.nieuw, teksten.nieuwLink);
    timer = setTimeout(nieuw, gather);
  };
  const werk = ({ overgenomen, gewijzigd }) => {
    const wat = overgenomen ? "overgenomen" : gewijzigd ? "gewijzigd" : "";
    if (!wat || wat === told.zaak) return;
    told.zaak = wat;
    say("zaak", zaak.dataset[wat], zaak.dataset.pad, zaak.dataset.link);
  };

  const say = (name, tekst, pad, linkTekst, isUrgent = false) => {
    const place = box.querySelector(isUrgent ? "[data-live-nood]" : "[data-live-rustig]");
    const message = place.querySelector(`[data-bericht="${name}"]`) ?? document.createElement("div");
    message.dataset.bericht = name;
    message.className = `live__bericht${isUrgent ? " live__bericht--nood" : ""}`;
    message.replaceChildren(paragraph(tekst), linkTo(pad, linkTekst), closeButton(message, teksten.sluit));
    place.append(message);
  };

  return {
    stand: (stand) => {
      box.querySelector('[data-bericht="uit"]')?.remove();
      crises(stand.crises);
      if (stand.zaak) werk(stand.zaak);
      latest = stand.nieuw;
      // Who works on one zaak is not called away for what can wait.
      if (!zaak && timer === undefined) nieuw();
    },
    uit: () => {
      say("uit", teksten.uit, paden.login, teksten.uitLink);
      box.querySelector('[data-bericht="uit"] a').target = "_blank";
    },
  };
}

const fill = (tekst, aantal) => tekst.replace("{aantal}", new Intl.NumberFormat("nl-NL").format(aantal));

function paragraph(tekst) {
  const element = document.createElement("p");
  element.textContent = tekst;
  return element;
}

function linkTo(pad, tekst) {
  const link = document.createElement("a");
  link.className = "utrecht-link utrecht-link--html-a";
  link.href = pad;
  link.textContent = tekst;
  // What somebody filled in and did not save yet stays on its page.
  link.addEventListener("click", () => {
    if (isFilledIn()) link.target = "_blank";
  });
  return link;
}

const isFilledIn = () =>
  [...document.querySelectorAll("main :is(textarea, input:not([type=hidden], [type=checkbox], [type=radio]))")].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );

function closeButton(message, tekst) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "knop--als-link";
  button.textContent = tekst;
  button.addEventListener("click", () => message.remove());
  return button;
}
