import { type Kolom, kolommen } from "./csv-columns.ts";
import { type Bedragnotatie, bedragToont, datumToont } from "./csv-values.ts";

/** How what can mean two things is read in this file; without `bedrag` such an amount is refused. */
export type Lezing = { bedrag: Bedragnotatie | undefined; dagEerst: boolean };

/** One row as text by place; `vast` are the places whose value the file itself made certain. */
export type Rij = {
  regel: number;
  cellen: readonly string[];
  vast?: ReadonlySet<number>;
};

export const datumkolommen: ReadonlySet<Kolom> = new Set(
  kolommen.filter((kolom) => /datum$|_op$|^gewezen_op_/.test(kolom)),
);

/** Of amounts: a contrary cell in a hundred is a typing error; more, and the file shows two notations. */
const shows = (most: number, other: number): boolean => most > 0 && other * 100 <= most;

/**
 * What a file shows of how it writes amounts and dates. One cell such as `1.275` does not tell what it means; the
 * others in its file do. Days are written before months, unless one date in the file shows the contrary: a file put
 * together of two has few of the other kind, and a wrong day that is stored is seen by nobody.
 */
export class Notatie {
  readonly aangevuld = new Set<Kolom>();
  private readonly bedragen = { komma: 0, punt: 0, onduidelijk: 0, getal: 0 };
  private readonly datums = { dagEerst: 0, maandEerst: 0, onduidelijk: 0, jaarEerst: 0 };

  /** Looks at one row. @returns whether something in it can mean two things */
  look({ cellen, vast }: Rij, plaatsen: ReadonlyMap<Kolom, number>): boolean {
    let open = false;
    for (const [kolom, at] of plaatsen) {
      const isDatum = datumkolommen.has(kolom);
      if (!isDatum && kolom !== "bedrag") continue;
      const text = (cellen[at] ?? "").trim();
      if (text === "") continue;
      if (isDatum) {
        const toont = datumToont(text);
        if (toont) this.datums[toont]++;
        open ||= toont === "onduidelijk";
      } else if (vast?.has(at)) this.bedragen.getal++;
      else {
        const toont = bedragToont(text);
        if (toont) this.bedragen[toont]++;
        open ||= toont === "onduidelijk";
      }
    }
    return open;
  }

  get lezing(): Lezing {
    const { komma, punt } = this.bedragen;
    const bedrag = shows(komma, punt) ? "komma" : shows(punt, komma) ? "punt" : undefined;
    return { bedrag, dagEerst: this.datums.maandEerst === 0 };
  }

  /** What was found, for the report of the levering. */
  get kenmerken(): Record<string, string> {
    const { komma, punt, onduidelijk, getal } = this.bedragen;
    const { dagEerst, maandEerst, jaarEerst, onduidelijk: tweeslachtig } = this.datums;
    const bedragen = [
      komma > 0 ? "1275,50" : "",
      punt > 0 ? "1275.50" : "",
      getal > 0 ? "getal" : "",
      onduidelijk > 0 && komma + punt === 0 ? "onduidelijk" : "",
    ];
    const datums = [
      jaarEerst > 0 ? "jjjj-mm-dd" : "",
      dagEerst + tweeslachtig > 0 ? "dd-mm-jjjj" : "",
      maandEerst > 0 ? "mm-dd-jjjj (geweigerd)" : "",
    ];
    const found: [string, string][] = [
      ["bedragnotatie", bedragen.filter(Boolean).join(" en ")],
      ["datumnotatie", datums.filter(Boolean).join(" en ")],
      ["voorloopnullen", this.aangevuld.size > 0 ? `aangevuld in ${[...this.aangevuld].join(", ")}` : ""],
    ];
    return Object.fromEntries(found.filter(([, value]) => value !== ""));
  }
}
