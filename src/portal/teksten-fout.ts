type Zinnen = { title: string; detail: string };
type Bij = { wait: string | null; maxBytes: number; isFile: boolean };

/** What a page says of a refusal; where nothing stands here, what the rules say of it is for people already. */
export function faultTeksten(status: number, { title, detail }: Zinnen, { wait, maxBytes, isFile }: Bij): Zinnen {
  if (status === 401) {
    return { title: "U bent niet ingelogd", detail: "U bent niet ingelogd, of u deed te lang niets. Log opnieuw in." };
  }
  if (status === 413) return isFile ? teGroot(maxBytes) : teVeelTekst;
  if (status === 429) return teVaak(wait);
  const vast = titels[status];
  return { title: vast ?? title, detail };
}

const titels: Readonly<Record<number, string>> = {
  400: "Dit klopt niet",
  403: "Dit mag niet",
  404: "Niet gevonden",
  405: "Dit kan hier niet",
  409: "Dit kan niet meer",
  415: "Dit kunnen wij niet lezen",
  422: "Dit mag niet",
  500: "Er ging iets mis",
  503: "Even niet beschikbaar",
};

const teGroot = (maxBytes: number): Zinnen => ({
  title: "Uw bestand is te groot",
  detail: `Een bestand mag ${grootte(maxBytes)} zijn. Verdeel uw bestand in kleinere bestanden.`,
});

const teVeelTekst: Zinnen = { title: "U vulde te veel in", detail: "Maak uw tekst korter en probeer het opnieuw." };

const teVaak = (wait: string | null): Zinnen => ({
  title: "Even wachten",
  detail: `U probeerde dit te vaak. Wacht ${wait === null ? "even" : seconden(Number(wait))} en probeer het dan opnieuw.`,
});

const seconden = (aantal: number): string => (aantal === 1 ? "1 seconde" : `${aantal} seconden`);

const getal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });
/** 200 MB, 2 kB: rounded down, so that what fits in it is let through. */
const grootte = (bytes: number): string => {
  const [deel, eenheid] = bytes >= 1024 ** 2 ? ([1024 ** 2, "MB"] as const) : ([1024, "kB"] as const);
  return `${getal.format(Math.floor((10 * bytes) / deel) / 10)} ${eenheid}`;
};
