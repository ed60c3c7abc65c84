import { type SignaalpartnerSoort, signaalpartnerSoorten } from "../law/lists.ts";

/** What somebody asks of the list of work; null is no matter. */
export type WerklijstFilter = {
  /** The id of a team. */
  team: string | null;
  /** The id of a worker; `mij` is who asks, `geen` is nobody. */
  behandelaar: string | null;
  status: "open" | "nieuw" | "inBehandeling" | "gesloten";
  band: "hoog" | "midden" | "laag" | null;
  /** A running term that ends today, within seven days, soon, or that is past its day. */
  termijn: "vandaag" | "week" | "risico" | "verlopen" | null;
  crisis: boolean;
  contact: "geen" | "niet-bereikt" | null;
  /** Something planned for today or for a day that is past. */
  afspraak: "vandaag" | "te-laat" | null;
  /** Opened on this local day or later. */
  sinds: string | null;
  partner: SignaalpartnerSoort | null;
  /** A neighbourhood code of the area table. */
  wijk: string | null;
};

export const sorteringen = ["prioriteit", "termijn", "oudste", "adres"] as const;
export type Sortering = (typeof sorteringen)[number];
export type WerklijstVraag = WerklijstFilter & { sorteer: Sortering };

/** Everything that is open, the most urgent first. */
export const heleLijst: WerklijstVraag = {
  team: null,
  behandelaar: null,
  status: "open",
  band: null,
  termijn: null,
  crisis: false,
  contact: null,
  afspraak: null,
  sinds: null,
  partner: null,
  wijk: null,
  sorteer: "prioriteit",
};

const keuzes = {
  status: ["open", "nieuw", "inBehandeling", "gesloten"],
  band: ["hoog", "midden", "laag"],
  termijn: ["vandaag", "week", "risico", "verlopen"],
  contact: ["geen", "niet-bereikt"],
  afspraak: ["vandaag", "te-laat"],
  partner: signaalpartnerSoorten,
  sorteer: sorteringen,
} as const;

/** Reads the question behind the address of the list; what is not understood is left out. */
export function readWerklijst(zoek: URLSearchParams): WerklijstVraag {
  const oneOf = <T extends string>(naam: string, from: readonly T[]): T | null =>
    from.find((item) => item === zoek.get(naam)) ?? null;
  const text = (naam: string, form: RegExp): string | null => {
    const value = zoek.get(naam) ?? "";
    return form.test(value) ? value : null;
  };
  return {
    team: text("team", uuid),
    behandelaar: oneOf("behandelaar", ["mij", "geen"]) ?? text("behandelaar", uuid),
    status: oneOf("status", keuzes.status) ?? heleLijst.status,
    band: oneOf("band", keuzes.band),
    termijn: oneOf("termijn", keuzes.termijn),
    crisis: zoek.get("crisis") === "ja",
    contact: oneOf("contact", keuzes.contact),
    afspraak: oneOf("afspraak", keuzes.afspraak),
    sinds: isDag(zoek.get("sinds") ?? "") ? zoek.get("sinds") : null,
    partner: oneOf("partner", keuzes.partner),
    wijk: text("wijk", /^\d{6}$/),
    sorteer: oneOf("sorteer", keuzes.sorteer) ?? heleLijst.sorteer,
  };
}

/** The question as it stands behind the address: only what differs from the whole list, in one order. */
export function writeWerklijst(vraag: Partial<WerklijstVraag>): URLSearchParams {
  const whole: WerklijstVraag = { ...heleLijst, ...vraag };
  const entries = (Object.keys(heleLijst) as (keyof WerklijstVraag)[]).flatMap((naam): [string, string][] => {
    const value = whole[naam];
    if (value === heleLijst[naam] || value === null) return [];
    return [[naam, value === true ? "ja" : String(value)]];
  });
  return new URLSearchParams(entries);
}

type Huis = {
  straatnaam: string | null;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
};

/** The order in which one walks: street, house number, what stands behind it. A street that is not known comes last. */
export function looproute(a: Huis, b: Huis): number {
  if ((a.straatnaam === null) !== (b.straatnaam === null)) return a.straatnaam === null ? 1 : -1;
  const tekst = (van: Huis): string => [van.huisletter, van.huisnummertoevoeging].join("-");
  return (
    (a.straatnaam ?? "").localeCompare(b.straatnaam ?? "", "nl") ||
    a.huisnummer - b.huisnummer ||
    tekst(a).localeCompare(tekst(b), "nl", { numeric: true })
  );
}

/** What a question narrows, without by what: for the audit. */
export const filterNamen = (vraag: WerklijstVraag): string[] => [
  ...writeWerklijst({ ...vraag, sorteer: heleLijst.sorteer }).keys(),
];

/** The first moment of a local day. */
export const beginVan = (dag: string): string =>
  Temporal.PlainDate.from(dag)
    .toZonedDateTime("Europe/Amsterdam")
    .toInstant()
    .toString({ smallestUnit: "millisecond" });

/** Whether this text is a day that the calendar has: 31 February is none. */
export function isDag(tekst: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(tekst)) return false;
  try {
    return Temporal.PlainDate.from(tekst).toString() === tekst;
  } catch {
    return false;
  }
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
