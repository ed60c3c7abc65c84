import type { Contactsoort } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import type { Beeld } from "./beeld-rules.ts";
import type { Zaakbeleid } from "./beleid-rules.ts";

/**
 * How a zaak is best followed up: in which ways, the best first, and how many attempts in all; `gedaan` and `resterend`
 * are those made and those left.
 */
export type Opvolgadvies = {
  kanalen: Contactsoort[];
  pogingen: number;
  gedaan: number;
  resterend: number;
  redenen: Reden[];
};

/** One ground for an advice: what it looks at, which ways it asks for and how many attempts. */
type Grond = {
  geldt(beeld: Beeld, beleid: Zaakbeleid): boolean;
  kanalen: readonly Contactsoort[];
  pogingen(beleid: Zaakbeleid): number;
  reden: Reden;
};

const bezoekPogingen = ({ opvolgPogingenBezoek }: Zaakbeleid): number => opvolgPogingenBezoek;

/**
 * Every ground that asks for more than a letter. Those that hold count together: all their ways, the highest number.
 *
 * @source beleid-opvolging divosa-opvolging heemskerk-werkwijze maastricht-werkwijze beleid-opvolging-keuze
 * @reading That a crisis asks for a visit and a telephone call at once, and for how many attempts, is our own choice.
 */
const gronden: readonly Grond[] = [
  {
    geldt: ({ crises }) => crises.size > 0,
    kanalen: ["Huisbezoek", "Telefoon"],
    pogingen: ({ opvolgPogingenCrisis }) => opvolgPogingenCrisis,
    reden: { code: "crisis", tekst: "Er dreigt een crisis. Ga langs en bel.", bron: "beleid-opvolging-keuze" },
  },
  {
    geldt: ({ huurCenten }, { werkafspraken, maastrichtHuurCenten }) =>
      werkafspraken.includes("maastricht") && huurCenten >= maastrichtHuurCenten,
    kanalen: ["Huisbezoek"],
    pogingen: ({ maastrichtPogingen }) => maastrichtPogingen,
    reden: {
      code: "hogeHuurachterstand",
      tekst: "De huurachterstand is hoog. Doe meer pogingen en ga altijd ook langs.",
      bron: "maastricht-werkwijze",
    },
  },
  {
    geldt: ({ partners }) => partners > 1,
    kanalen: ["Huisbezoek", "Telefoon"],
    pogingen: bezoekPogingen,
    reden: {
      code: "meerderePartners",
      tekst: "Er zijn meldingen van meer dan één organisatie. Een huisbezoek of een telefoontje werkt dan het best.",
      bron: "divosa-opvolging",
    },
  },
  {
    geldt: ({ totaalCenten }, { huisbezoekVanCenten, huisbezoekTotCenten }) =>
      totaalCenten >= huisbezoekVanCenten && totaalCenten <= huisbezoekTotCenten,
    kanalen: ["Huisbezoek"],
    pogingen: bezoekPogingen,
    reden: { code: "hoogBedrag", tekst: "Het bedrag is hoog genoeg voor een huisbezoek.", bron: "heemskerk-werkwijze" },
  },
  {
    geldt: ({ soorten }) => soorten.has("Huur"),
    kanalen: ["Huisbezoek"],
    pogingen: bezoekPogingen,
    reden: { code: "verhuurder", tekst: "De verhuurder meldt. Ga dan langs.", bron: "heemskerk-werkwijze" },
  },
];

const gewoon: Reden = {
  code: "gewoneZaak",
  tekst: "Er is geen bijzondere reden. Begin met een brief of een bericht.",
  bron: "beleid-opvolging",
};
const berichten: readonly Contactsoort[] = ["Brief", "SMS/Whatsapp"];

/**
 * What to do to reach the people, from what is known of the zaak and what was tried in it already.
 *
 * @source beleid-opvolging rotterdam-convenant
 * @reading When somebody was reached since the last signal, no attempt is left to make. Where somebody has to go to the door and nobody did,
 *   one attempt is always left, however many were made.
 */
export function adviseOpvolging(beeld: Beeld, beleid: Zaakbeleid): Opvolgadvies {
  const geldend = gronden.filter((grond) => grond.geldt(beeld, beleid));
  const pogingen = Math.max(beleid.opvolgPogingen, ...geldend.map((grond) => grond.pogingen(beleid)));
  const kanalen = [...new Set(geldend.flatMap((grond) => grond.kanalen))];
  const gedaan = beeld.pogingen.length;
  const redenen = geldend.length > 0 ? geldend.map(({ reden }) => reden) : [gewoon];
  const bezoekNodig = kanalen.includes("Huisbezoek") && !beeld.pogingen.some(({ soort }) => soort === "Huisbezoek");
  return {
    kanalen: geldend.length > 0 ? kanalen : [...berichten],
    pogingen,
    gedaan,
    resterend: beeld.bereikt ? 0 : Math.max(pogingen - gedaan, bezoekNodig ? 1 : 0),
    redenen,
  };
}
