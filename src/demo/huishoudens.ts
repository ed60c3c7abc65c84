import { type Adres, type Adresboek, adresSleutel } from "./adressen.ts";
import { type Stadsdeel, stadsdelen } from "./gebieden.ts";
import { bedenkPersoon, type Persoon } from "./names.ts";
import type { DemoPartner } from "./partners.ts";
import { type Toeval, toeval } from "./random.ts";

/** What one partner last reported of a household and what was taken up. */
export type Schuld = { bedragCenten: number; ontstaansdatum: string };

export type Huishouden = {
  nummer: number;
  sleutel: string;
  adres: Adres;
  persoon: Persoon;
  /** A household has one landlord. */
  verhuurder: string | null;
  /** Falls behind more than once. */
  terugkerend: boolean;
  /** By partner. */
  schulden: Map<string, Schuld>;
  /** Months of accepted signals, `YYYY-MM`. */
  maanden: Set<string>;
};

/** Four in five households that were reported come back in a later month, or the national figure would not be met. */
const terugkerendDeel = 0.8;
const tries = 40;

/** Every household that was made up so far, and how to find one again. */
export class Huishoudens {
  private readonly all: Huishouden[] = [];
  private readonly byPartner = new Map<string, Huishouden[]>();
  private readonly seed: number;
  private readonly adresboek: Adresboek;
  private readonly jaar: number;

  constructor(seed: number, adresboek: Adresboek, jaar: number) {
    this.seed = seed;
    this.adresboek = adresboek;
    this.jaar = jaar;
  }

  nieuw(stadsdeel?: Stadsdeel): Huishouden {
    const nummer = this.all.length + 1;
    const bron = toeval(this.seed, "huishouden", nummer);
    const adres = this.adresboek.nieuw(bron, stadsdeel);
    const huishouden: Huishouden = {
      nummer,
      sleutel: adresSleutel(adres),
      adres,
      persoon: bedenkPersoon(bron, this.jaar),
      verhuurder: null,
      terugkerend: bron.kans(terugkerendDeel),
      schulden: new Map(),
      maanden: new Set(),
    };
    this.all.push(huishouden);
    return huishouden;
  }

  /** Somebody who had a signal in an earlier month and none in this one; with `partner` about the same arrears. */
  terug(bron: Toeval, maand: string, partner: DemoPartner, zelfde: boolean): Huishouden | null {
    const list = zelfde ? this.byPartner.get(partner.sleutel) : this.all;
    return pick(bron, list ?? [], (item) => {
      if (!item.terugkerend || item.maanden.size === 0 || item.maanden.has(maand)) return false;
      return zelfde || isFreeFor(item, partner);
    });
  }

  /** Somebody about whom another partner sent a signal this month. */
  dezeMaand(bron: Toeval, maand: string, partner: DemoPartner): Huishouden | null {
    // The newest are at the end, and most of them are of this month.
    const recent = this.all.slice(-Math.max(20, Math.floor(this.all.length / 4)));
    return pick(bron, recent, (item) => item.maanden.has(maand) && isFreeFor(item, partner));
  }

  /** Remembers an accepted signal; `schuld` null when it was not taken up. */
  onthoud(item: Huishouden, partner: DemoPartner, maand: string, schuld: Schuld | null): void {
    item.maanden.add(maand);
    if (partner.soort === "Huur") item.verhuurder = partner.sleutel;
    if (schuld === null) return;
    if (!item.schulden.has(partner.sleutel)) {
      const list = this.byPartner.get(partner.sleutel) ?? [];
      list.push(item);
      this.byPartner.set(partner.sleutel, list);
    }
    item.schulden.set(partner.sleutel, schuld);
  }
}

/** The area in which the landlord of two dwellings has them. */
export const wijkKleineVerhuurder = stadsdelen.find(({ naam }) => naam === "Delfshaven") as Stadsdeel;

const isFreeFor = (item: Huishouden, partner: DemoPartner): boolean =>
  !item.schulden.has(partner.sleutel) && (partner.soort !== "Huur" || item.verhuurder === null);

function pick(bron: Toeval, list: readonly Huishouden[], fits: (item: Huishouden) => boolean): Huishouden | null {
  if (list.length === 0) return null;
  for (let i = 0; i < tries; i++) {
    const item = bron.kies(list);
    if (fits(item)) return item;
  }
  return null;
}
