import type { Adresboek } from "./adressen.ts";
import { type Beurt, deelBeurtenUit } from "./beurten.ts";
import { foutDeel, metBezwaar, metFout } from "./fouten.ts";
import { type Huishouden, Huishoudens, wijkKleineVerhuurder } from "./huishoudens.ts";
import { bedenkSchuld, type Signaal, type Soort, schrijfSignaal } from "./inhoud.ts";
import type { DemoPartner } from "./partners.ts";
import { type Toeval, toeval } from "./random.ts";

export type Verwacht = "opgepakt" | "herhaald" | "onterecht" | "geweigerd";
/** A signal with what should become of it. `huishouden` is the key of the address. */
export type DemoSignaal = {
  partner: DemoPartner;
  dag: string;
  huishouden: string;
  signaal: Signaal;
  verwacht: Verwacht;
};

/** National shares (Divosa): several at one address in a month, and some in an earlier month. */
const meervoudigDeel = 0.11;
const opeenvolgendDeel = 0.4;
/** Of what comes back so much is about the same arrears; of that so much is no higher than before. */
const zelfdeDeel = 0.75;
const herhaaldDeel = 0.42;
/** Of what is new so much is under the threshold or too young. With the repeats: a fifth is not taken up. */
const onterechtDeel = 0.12;

/** Makes up three months of signals, in the order of time. The same arguments give the same signals. */
export function bedenkSignalen(seed: number, op: string, schaal: number, adresboek: Adresboek): DemoSignaal[] {
  const beurten = deelBeurtenUit(seed, op, schaal);
  const stad = new Stad(seed, beurten, new Huishoudens(seed, adresboek, Number(op.slice(0, 4))));
  return beurten.map((beurt) => stad.speel(beurt));
}

type Keuze = { huishouden: Huishouden; soort: Soort };

/** Hands out signals to households so that the shares come out. */
class Stad {
  private readonly bron: Toeval;
  private readonly seed: number;
  private readonly huishoudens: Huishoudens;
  private readonly eersteMaand: string;
  private readonly nummers = new Map<string, number>();
  private readonly woningen = new Map<number, Huishouden>();
  private readonly total: number;
  private left: number;
  private meervoudig = 0;
  private opeenvolgend = 0;

  constructor(seed: number, beurten: readonly Beurt[], huishoudens: Huishoudens) {
    this.seed = seed;
    this.bron = toeval(seed, "signalen");
    this.huishoudens = huishoudens;
    this.eersteMaand = beurten[0]?.dag.slice(0, 7) ?? "";
    this.total = beurten.length;
    this.left = beurten.length;
  }

  speel(beurt: Beurt): DemoSignaal {
    const { partner, dag } = beurt;
    const fout = beurt.woning === undefined && this.bron.kans(foutDeel);
    const { huishouden, soort } = this.kies(beurt, fout);
    this.left -= 1;
    const schuld = bedenkSchuld(this.bron, { ...beurt, huishouden, soort });
    const signaal = schrijfSignaal(this.seed, this.kenmerk(beurt), { ...beurt, huishouden, soort }, schuld);
    const made = { partner, dag, huishouden: huishouden.sleutel };
    if (beurt.bezwaar) return { ...made, signaal: metBezwaar(signaal), verwacht: "geweigerd" };
    if (fout) return { ...made, signaal: metFout(this.bron, signaal), verwacht: "geweigerd" };
    const verwacht = soort === "herhaald" || soort === "onterecht" ? soort : "opgepakt";
    this.tel(huishouden, dag.slice(0, 7));
    this.huishoudens.onthoud(huishouden, partner, dag.slice(0, 7), verwacht === "opgepakt" ? schuld : null);
    return { ...made, signaal, verwacht };
  }

  private kies({ partner, dag, crisis, woning }: Beurt, fout: boolean): Keuze {
    if (woning !== undefined) return this.woning(woning, partner);
    const maand = dag.slice(0, 7);
    const vervolg = fout ? null : this.kiesBekend(maand, partner);
    const huishouden = vervolg ?? this.huishoudens.nieuw();
    if (huishouden.schulden.has(partner.sleutel)) {
      return { huishouden, soort: !crisis && this.bron.kans(herhaaldDeel) ? "herhaald" : "hoger" };
    }
    return { huishouden, soort: !crisis && this.bron.kans(onterechtDeel) ? "onterecht" : "gewoon" };
  }

  /** Steers towards the national shares: what is short so far is made up in what is left. */
  private kiesBekend(maand: string, partner: DemoPartner): Huishouden | null {
    const short = (deel: number, done: number): number => Math.min(0.85, (deel * this.total - done) / this.left);
    // The second signal of a month makes the first one meervoudig too.
    if (this.bron.kans(short(meervoudigDeel, this.meervoudig) / 2)) {
      const found = this.huishoudens.dezeMaand(this.bron, maand, partner);
      if (found) return found;
    }
    if (maand === this.eersteMaand || !this.bron.kans(short(opeenvolgendDeel, this.opeenvolgend))) return null;
    const zelfde = this.bron.kans(zelfdeDeel);
    return (
      this.huishoudens.terug(this.bron, maand, partner, zelfde) ??
      this.huishoudens.terug(this.bron, maand, partner, !zelfde)
    );
  }

  private woning(nummer: number, { sleutel }: DemoPartner): Keuze {
    const huishouden = this.woningen.get(nummer) ?? this.huishoudens.nieuw(wijkKleineVerhuurder);
    this.woningen.set(nummer, huishouden);
    return { huishouden, soort: huishouden.schulden.has(sleutel) ? "hoger" : "gewoon" };
  }

  private tel({ maanden }: Huishouden, maand: string): void {
    const earlier = [...maanden];
    if (maanden.has(maand)) this.meervoudig += 2;
    if (earlier.some((other) => other < maand)) this.opeenvolgend += 1;
  }

  private kenmerk({ partner, dag }: Beurt): string {
    const nummer = (this.nummers.get(partner.sleutel) ?? 0) + 1;
    this.nummers.set(partner.sleutel, nummer);
    return `${partner.begin}-${dag.slice(0, 7)}-${String(nummer).padStart(6, "0")}`;
  }
}
