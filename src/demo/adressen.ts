import { gemeentecode, postcodesVan, type Stadsdeel, stadsdelen } from "./gebieden.ts";
import { bedenkStraat } from "./names.ts";
import { type Toeval, toeval } from "./random.ts";

export type Adres = {
  straatnaam: string;
  huisnummer: number;
  huisletter: string | null;
  huisnummertoevoeging: string | null;
  postcode: string;
  plaatsnaam: string;
};

/** One household in one text; the list of zaken is searched by it. */
export const adresSleutel = (adres: Omit<Adres, "straatnaam" | "plaatsnaam">): string =>
  [adres.postcode, adres.huisnummer, adres.huisletter ?? "", adres.huisnummertoevoeging ?? ""].join("/");

/** Streets of one postcode area; few, so that neighbours share one. */
const stratenPerGebied = 12;
const postcodeletters = "ABCDEGHJKLMNPRTVWXZ";
/** Of the addresses so many are too new for the area table: their team follows from the postcode. */
const nietInTabel = 0.01;

export type Adresboek = {
  /** A dwelling that was not given before, in an area chosen by the yearly report. */
  nieuw(toeval: Toeval, stadsdeel?: Stadsdeel): Adres;
  /** The area table of what was given out, in the layout of CBS. */
  gebiedenCsv(): string;
};

/** Dwellings that could be in Rotterdam: real postcode areas, made-up streets. */
export function maakAdresboek(seed: number): Adresboek {
  const given = new Set<string>();
  const tabel = new Set<string>();
  const buurten = new Map(
    stadsdelen.flatMap((deel) =>
      postcodesVan(deel).map((pc4, index) => [pc4, `${deel.wijk}${String(index + 1).padStart(2, "0")}`] as const),
    ),
  );
  const draw = (bron: Toeval, stadsdeel?: Stadsdeel): Adres => {
    const deel = stadsdeel ?? bron.weeg(stadsdelen.map((item) => [item.meldingen, item] as const));
    const pc4 = bron.kies(postcodesVan(deel));
    const straat = bron.tussen(0, stratenPerGebied - 1);
    return { ...maakStraat(seed, pc4, straat), ...maakNummer(bron), plaatsnaam: plaatsnaam(deel) };
  };
  return {
    nieuw: (bron, stadsdeel) => {
      let adres = draw(bron, stadsdeel);
      while (given.has(adresSleutel(adres))) adres = draw(bron, stadsdeel);
      given.add(adresSleutel(adres));
      const buurt = buurten.get(Number(adres.postcode.slice(0, 4))) as string;
      const regel = `${adres.postcode};${adres.huisnummer};${buurt};${buurt.slice(0, 6)};${gemeentecode}`;
      if (!toeval(seed, "tabel", adres.postcode, adres.huisnummer).kans(nietInTabel)) tabel.add(regel);
      return adres;
    },
    gebiedenCsv: () => `PC6;Huisnummer;Buurt;Wijk;Gemeente\n${[...tabel].join("\n")}\n`,
  };
}

/** The same street and letters for the same place, whoever asks. */
function maakStraat(seed: number, pc4: number, nummer: number): { straatnaam: string; postcode: string } {
  const bron = toeval(seed, "straat", pc4, nummer);
  const tweede = bron.kies([...postcodeletters]);
  return { straatnaam: bedenkStraat(bron), postcode: `${pc4}${postcodeletters[nummer]}${tweede}` };
}

/** Most have a number alone, some a letter, some a floor in one of the Rotterdam spellings. */
function maakNummer(bron: Toeval): Pick<Adres, "huisnummer" | "huisletter" | "huisnummertoevoeging"> {
  const huisnummer = bron.tussen(1, 420);
  return bron.weeg([
    [70, { huisnummer, huisletter: null, huisnummertoevoeging: null }],
    [18, { huisnummer, huisletter: bron.kies(["A", "B", "C"]), huisnummertoevoeging: null }],
    [8, { huisnummer, huisletter: null, huisnummertoevoeging: bron.kies(["1", "2", "3"]) }],
    [4, { huisnummer, huisletter: "A", huisnummertoevoeging: bron.kies(["1", "2"]) }],
  ]);
}

function plaatsnaam({ naam }: Stadsdeel): string {
  return ["Hoek van Holland", "Hoogvliet", "Pernis", "Rozenburg"].includes(naam) ? naam : "Rotterdam";
}
