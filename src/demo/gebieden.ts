/** One of the fourteen areas of Rotterdam, each with a wijkteam. */
export type Stadsdeel = {
  naam: string;
  /** CBS code of the wijk. */
  wijk: string;
  /** First four digits of its postcodes, by range. */
  postcodes: readonly (readonly [van: number, tot: number])[];
  /** Meldingen in 2014, by the yearly report on the prevention of evictions: how much of the work comes from here. */
  meldingen: number;
};

export const gemeentecode = "0599";
export const inwoners = 670_000;

export const stadsdelen: readonly Stadsdeel[] = [
  { naam: "Centrum", wijk: "059901", postcodes: [[3011, 3016]], meldingen: 73 },
  { naam: "Charlois", wijk: "059915", postcodes: [[3081, 3089]], meldingen: 543 },
  { naam: "Delfshaven", wijk: "059903", postcodes: [[3021, 3029]], meldingen: 173 },
  { naam: "Feijenoord", wijk: "059910", postcodes: [[3071, 3075]], meldingen: 270 },
  { naam: "Hillegersberg-Schiebroek", wijk: "059906", postcodes: [[3051, 3056]], meldingen: 122 },
  { naam: "Hoek van Holland", wijk: "059917", postcodes: [[3151, 3151]], meldingen: 121 },
  { naam: "Hoogvliet", wijk: "059916", postcodes: [[3191, 3194]], meldingen: 154 },
  { naam: "Pernis", wijk: "059913", postcodes: [[3195, 3195]], meldingen: 3 },
  {
    naam: "Kralingen-Crooswijk",
    wijk: "059908",
    postcodes: [
      [3061, 3064],
      [3034, 3034],
    ],
    meldingen: 328,
  },
  {
    naam: "Noord",
    wijk: "059905",
    postcodes: [
      [3031, 3033],
      [3035, 3039],
    ],
    meldingen: 162,
  },
  { naam: "Overschie", wijk: "059904", postcodes: [[3041, 3046]], meldingen: 28 },
  { naam: "Prins Alexander", wijk: "059914", postcodes: [[3065, 3069]], meldingen: 199 },
  { naam: "IJsselmonde", wijk: "059912", postcodes: [[3076, 3079]], meldingen: 174 },
  { naam: "Rozenburg", wijk: "059927", postcodes: [[3181, 3181]], meldingen: 23 },
];

/** Every four digits of an area's postcodes. */
export const postcodesVan = ({ postcodes }: Stadsdeel): number[] =>
  postcodes.flatMap(([van, tot]) => Array.from({ length: tot - van + 1 }, (_, index) => van + index));
