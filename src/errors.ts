import type { Fout } from "./law/fout.ts";

/** Why a request has to come back later, for the log and the meters; its sender hears only that it has to. */
export type Oorzaak =
  /** As many signals wait as MAX_PENDING allows. */
  | "wachtrij-vol"
  /** As many requests are in progress as MAX_REQUESTS allows. */
  | "verzoeken-vol"
  | "kijkers-vol"
  | "bewijzen-vol"
  | "database"
  /** Of this process: full of files that come in. That of the database is `database`. */
  | "schijf"
  | "inlogdienst"
  | "stopt"
  /** Asked for, in the sandbox. */
  | "proef";

/** The few ways in which a request can fail. Thrown anywhere, translated once to problem+json. */
export class Probleem extends Error {
  override readonly name = "Probleem";
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fouten: readonly Fout[];
  readonly headers: Readonly<Record<string, string>>;
  /** Set when it is no fault of who asks. */
  readonly oorzaak: Oorzaak | undefined;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: { fouten?: readonly Fout[]; headers?: Record<string, string>; oorzaak?: Oorzaak } = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.fouten = more.fouten ?? [];
    this.headers = more.headers ?? {};
    this.oorzaak = more.oorzaak;
  }
}

export const titles: Readonly<Record<number, string>> = {
  400: "Ongeldige invoer",
  401: "Niet aangemeld",
  403: "Geen recht",
  404: "Niet gevonden",
  405: "Methode niet toegestaan",
  409: "Botst met wat er al is",
  413: "Te groot",
  415: "Soort inhoud wordt niet ondersteund",
  422: "Geweigerd door een regel",
  429: "Te veel verzoeken",
  500: "Fout bij ons",
  503: "Even niet beschikbaar",
};

export const ongeldigeInvoer = (fouten: readonly Fout[]): Probleem =>
  new Probleem(400, "ongeldige-invoer", "De invoer klopt niet. In 'fouten' staat wat er mis is.", { fouten });

export const nietAangemeld = (detail = "Stuur een geldig toegangsbewijs mee."): Probleem =>
  new Probleem(401, "niet-aangemeld", detail, { headers: { "WWW-Authenticate": "Bearer" } });

export const geenRecht = (detail = "U heeft hier geen recht op.", fouten: readonly Fout[] = []): Probleem =>
  new Probleem(403, "geen-recht", detail, { fouten });

/** The same answer for what is absent and for what is somebody else's. */
export const nietGevonden = (): Probleem => new Probleem(404, "niet-gevonden", "Dit bestaat niet of is niet van u.");

export const conflict = (code: string, detail: string, fouten: readonly Fout[] = []): Probleem =>
  new Probleem(409, code, detail, { fouten });

export const geweigerd = (fouten: readonly Fout[]): Probleem =>
  new Probleem(422, "geweigerd", "Een regel laat dit niet toe. In 'fouten' staat welke regel en waarom.", { fouten });

export const teGroot = (detail: string): Probleem => new Probleem(413, "te-groot", detail);

export const verkeerdeSoort = (detail: string): Probleem => new Probleem(415, "verkeerde-soort-inhoud", detail);

export const teVeel = (seconds: number): Probleem =>
  new Probleem(429, "te-veel-verzoeken", "U stuurt te veel verzoeken. Probeer het straks weer.", {
    headers: { "Retry-After": String(seconds) },
  });

export const nietBeschikbaar = (oorzaak: Oorzaak, seconds = 2): Probleem =>
  new Probleem(
    503,
    "niet-beschikbaar",
    "Seinhuis kan dit nu niet verwerken. Er is niets verloren. Probeer het zo weer.",
    {
      headers: { "Retry-After": String(seconds) },
      oorzaak,
    },
  );
