import type { Toeval } from "./random.ts";

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

/** What stands before the bar is the voorvoegsel. Nobody is called this on purpose: every combination is chance. */
const achternamen: readonly (readonly [voorvoegsel: string | null, achternaam: string])[] = words(`
  de|Jong, Jansen, de|Vries, van den|Berg, van|Dijk, Bakker, Visser, Smit, Meijer, de|Boer, Mulder, de|Groot, Bos, Vos,
  van 't|Hof, in 't|Veld, van der|Linden, ter|Horst, de la|Fuente, van der|Meij, IJzerman, Jansen-de Wit, op den|Akker,
  El Amrani, Bouzid, Aït Lahcen, Yıldız, Şahin, Öztürk, Çelik, Ó Briain, O'Sullivan, Núñez, Gonçalves, Évora, Kowalski,
  Wójcik, Nowak, Dvořák, Ivanova, Petrović, Ramdin, Baldewsingh, Pinas, Martina, Nguyễn, Wang, Tesfaye, Osman, Al-Khatib,
  Hosseini, Müller, Sørensen
`).map((naam) => {
  const [voorvoegsel = "", achternaam] = naam.split("|");
  return achternaam === undefined ? ([null, voorvoegsel] as const) : ([voorvoegsel, achternaam] as const);
});

const voornamen = words(`
  Sam, Noor, Daan, Fatima, Mehmet, Anouk, Joris, Samira, Lotte, Milan, Zeynep, Bram, Ayşe, Ruben, Inge, Youssef, Marit,
  Dewi, Tomasz, Femke
`);
const straatbegin = words(`
  Acacia, Beuken, Berg, Boezem, Bloem, Dahlia, Duin, Eiken, Elzen, Haven, Heide, Hoge, Iepen, Kade, Kastanje, Kerk,
  Klaver, Lange, Linden, Maas, Meidoorn, Molen, Nieuwe, Olmen, Oranje, Park, Plein, Populieren, Rozen, Schie, Slot, Spoor,
  Tulpen, Veer, Vlinder, Water, Weide, Wilgen, Zand, Zonne
`);
const straateinde = words("straat, laan, weg, hof, singel, plein, pad, kade");

/** Who a signal is about, as far as a partner would know. */
export type Persoon = {
  voorletters: string;
  voorvoegsel: string | null;
  achternaam: string;
  geboortedatum: string | null;
  telefoonnummer: string | null;
  email: string | null;
};

/** Somebody who does not exist. @param jaar the year in which ages are counted */
export function bedenkPersoon(toeval: Toeval, jaar: number): Persoon {
  const [voorvoegsel, achternaam] = toeval.kies(achternamen);
  const letters = Array.from({ length: toeval.tussen(1, 3) }, () => toeval.kies([..."ABCDEFGHIJKLMNPRSTVWYZ"]));
  return {
    voorletters: letters.map((letter) => `${letter}.`).join(""),
    voorvoegsel,
    achternaam,
    geboortedatum: toeval.kans(0.7) ? bedenkGeboortedatum(toeval, jaar) : null,
    telefoonnummer: toeval.kans(0.75) ? bedenkTelefoon(toeval) : null,
    email: toeval.kans(0.6) ? `${letters.join("").toLowerCase()}.${plain(achternaam)}@example.nl` : null,
  };
}

/** A worker of the municipality. */
export function bedenkMedewerker(toeval: Toeval): string {
  const [voorvoegsel, achternaam] = toeval.kies(achternamen);
  return [toeval.kies(voornamen), voorvoegsel, achternaam].filter((deel) => deel !== null).join(" ");
}

export const bedenkStraat = (toeval: Toeval): string => toeval.kies(straatbegin) + toeval.kies(straateinde);

/** More young people and people in their middle years than old ones, as among those who fall behind. */
function bedenkGeboortedatum(toeval: Toeval, jaar: number): string {
  const leeftijd = toeval.weeg([
    [18, () => toeval.tussen(19, 26)],
    [52, () => toeval.tussen(27, 50)],
    [20, () => toeval.tussen(51, 64)],
    [10, () => toeval.tussen(65, 88)],
  ])();
  const twee = (getal: number): string => String(getal).padStart(2, "0");
  return `${jaar - leeftijd}-${twee(toeval.tussen(1, 12))}-${twee(toeval.tussen(1, 28))}`;
}

/** Starts with zeros after 06, which no telephone in the Netherlands does. */
const bedenkTelefoon = (toeval: Toeval): string => `06-0000${String(toeval.tussen(0, 9999)).padStart(4, "0")}`;

const plain = (naam: string): string =>
  naam
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ø", "o")
    .replace(/[^a-z-]/g, "");
