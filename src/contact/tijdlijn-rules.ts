import { correctieTekst, eersteOpgave, toonWijziging, type Wijziging } from "../intake/correctie-rules.ts";
import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import {
  type Contactsoort,
  type Correctiereden,
  type Dagdeel,
  type Intrekkingsreden,
  type Werkstap,
  werkstapNamen,
} from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import { regelVan } from "../law/werkafspraken.ts";
import { huishoudTekst } from "./huishouden-rules.ts";
import { koppelingTekst } from "./koppeling-rules.ts";
import { breachedAt } from "./rules.ts";

export const tijdlijnSoorten = [
  "signaalOntvangen",
  "geopend",
  "toegewezen",
  "contactpoging",
  "gesprek",
  "stap",
  "termijnVervuld",
  "termijnVerlopen",
  "geescaleerd",
  "signaalVerbeterd",
  "signaalIngetrokken",
  "signaalBeeindigd",
  "doorgezonden",
  "doorzendingOntvangen",
  "huishouden",
  "afgesloten",
  "heropend",
  "samengevoegd",
  "gesplitst",
  "verplaatsingOngedaan",
  "koppelingBesloten",
  "terugkoppelingNietOpgehaald",
] as const;
export type TijdlijnSoort = (typeof tijdlijnSoorten)[number];
/** What is written down as it happens; the rest of the timeline follows from other rows. */
export type GebeurtenisSoort =
  | "toegewezen"
  | "gesprek"
  | "stap"
  | "termijnVervuld"
  | "geescaleerd"
  | "signaalBeeindigd"
  | "doorgezonden"
  | "doorzendingOntvangen"
  | "huishouden"
  | "afgesloten"
  | "heropend"
  | "samengevoegd"
  | "gesplitst"
  | "verplaatsingOngedaan"
  | "koppelingBesloten"
  | "terugkoppelingNietOpgehaald";

export type TijdlijnItem = { op: string; soort: TijdlijnSoort; tekst: string; details: Record<string, unknown> };
/** With the key that puts it in its place: by time, then by kind, then by the order of writing. */
export type TijdlijnRij = TijdlijnItem & { sleutel: string };

export type TijdlijnBron = {
  zaak: { id: number; geopendOp: string };
  signalen: {
    id: number;
    uuid: string;
    partner: { soort: string; naam: string };
    bedragCenten: number;
    ontvangenOp: string;
    ingetrokken: { op: string; reden: Intrekkingsreden } | null;
    /** Oldest first. */
    correcties?: readonly { op: string; reden: Correctiereden; wijziging: Wijziging }[];
  }[];
  contactpogingen: {
    id: number;
    uuid: string;
    soort: Contactsoort;
    bereikt: boolean;
    datum: string;
    dagdeel: Dagdeel;
    aanbod: boolean;
    notitie: string | null;
    vastgelegdOp: string;
  }[];
  termijnen: { id: number; soort: string; vervaltOp: string; vervuldOp: string | null; status: string }[];
  gebeurtenissen: { id: number; op: string; soort: GebeurtenisSoort; door: string; details: Record<string, unknown> }[];
};

/**
 * Everything that happened in a household, oldest first. A contactpoging stands where it was written down; the day on
 * which it took place is in its text.
 *
 * @param now  UTC instant: a term that is not fulfilled counts as breached from its first moment on
 */
export function buildTijdlijn(bron: TijdlijnBron, now: string): TijdlijnRij[] {
  const rows = [
    row(bron.zaak.id, { op: bron.zaak.geopendOp, soort: "geopend", tekst: "De zaak is geopend.", details: {} }),
    ...bron.signalen.map((signaal) => row(signaal.id, ofSignaal(signaal))),
    ...bron.signalen.flatMap((signaal) => ofCorrecties(signaal).map((item, index) => row(signaal.id + index, item))),
    ...bron.signalen.flatMap((signaal) => ofIntrekking(signaal).map((item) => row(signaal.id, item))),
    ...bron.contactpogingen.map((poging) => row(poging.id, ofContactpoging(poging))),
    ...bron.termijnen.flatMap((termijn) => ofBreach(termijn, now).map((item) => row(termijn.id, item))),
    ...bron.gebeurtenissen.map((gebeurtenis) => row(gebeurtenis.id, ofGebeurtenis(gebeurtenis))),
  ];
  return rows.sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
}

const row = (id: number, item: TijdlijnItem): TijdlijnRij => ({
  ...item,
  sleutel: `${item.op} ${String(tijdlijnSoorten.indexOf(item.soort)).padStart(2, "0")} ${String(id).padStart(16, "0")}`,
});

function ofSignaal(signaal: TijdlijnBron["signalen"][number]): TijdlijnItem {
  const { soort, naam } = signaal.partner;
  // The line tells what came in that day; what was put right later has a line of its own.
  const { bedragCenten } = eersteOpgave(
    signaal,
    (signaal.correcties ?? []).map(({ wijziging }) => wijziging),
  );
  const bedrag = bedragtekst(bedragCenten);
  return {
    op: signaal.ontvangenOp,
    soort: "signaalOntvangen",
    tekst: `Signaal van ${naam}: een achterstand van ${bedrag}.`,
    details: { signaal: signaal.uuid, partner: { soort, naam }, bedrag: bedragCenten / 100 },
  };
}

function ofCorrecties({ uuid, partner, correcties = [] }: TijdlijnBron["signalen"][number]): TijdlijnItem[] {
  return correcties.map(({ op, reden, wijziging }) => ({
    op,
    soort: "signaalVerbeterd",
    tekst: correctieTekst(partner.naam, wijziging),
    details: { signaal: uuid, reden, wijzigingen: toonWijziging(wijziging) },
  }));
}

function ofIntrekking({ uuid, partner, ingetrokken }: TijdlijnBron["signalen"][number]): TijdlijnItem[] {
  if (ingetrokken === null) return [];
  const { op, reden } = ingetrokken;
  const tekst = `${partner.naam} trok het signaal in. ${intrekkingTeksten[reden]}`;
  return [{ op, soort: "signaalIngetrokken", tekst, details: { signaal: uuid, reden } }];
}

const intrekkingTeksten: Readonly<Record<Intrekkingsreden, string>> = {
  betaald: "De achterstand is betaald.",
  regeling: "Er is een betalingsregeling.",
  vergissing: "Het signaal was een vergissing.",
};

function ofContactpoging(poging: TijdlijnBron["contactpogingen"][number]): TijdlijnItem {
  const { id: _id, uuid, vastgelegdOp, ...details } = poging;
  const wanneer = `${dagtekst(poging.datum)}, ${poging.dagdeel.toLowerCase()}`;
  const bereikt = poging.bereikt ? "De inwoner is bereikt." : "De inwoner is niet bereikt.";
  const aanbod = poging.aanbod ? " Er is een aanbod gedaan." : "";
  return {
    op: vastgelegdOp,
    soort: "contactpoging",
    tekst: `${poging.soort} (${wanneer}). ${bereikt}${aanbod}`,
    details: { contactpoging: uuid, ...details },
  };
}

function ofBreach(termijn: TijdlijnBron["termijnen"][number], now: string): TijdlijnItem[] {
  const { soort, vervaltOp, vervuldOp, status } = termijn;
  const op = breachedAt(vervaltOp);
  const inTime = status === "vervallen" || (vervuldOp !== null && vervuldOp <= vervaltOp);
  if (inTime || op > now) return [];
  const waarvoor = regelVan(soort)?.waarvoor ?? soort;
  const tekst = `De termijn is voorbij. ${dagtekst(vervaltOp)} was de laatste dag voor ${waarvoor}.`;
  return [{ op, soort: "termijnVerlopen", tekst, details: { termijn: soort, vervaltOp } }];
}

function ofGebeurtenis({ op, soort, door, details }: TijdlijnBron["gebeurtenissen"][number]): TijdlijnItem {
  return { op, soort, tekst: gebeurtenisTeksten[soort](details), details: { door, ...details } };
}

const gebeurtenisTeksten: Readonly<Record<GebeurtenisSoort, (details: Record<string, unknown>) => string>> = {
  toegewezen: ({ teamNaam }) => `De zaak is toegewezen. Team: ${String(teamNaam)}.`,
  gesprek: ({ datum, hulpGewenst }) => `Het eerste gesprek was op ${dagtekst(String(datum))}.${wens(hulpGewenst)}`,
  stap: ({ stap, datum }) => `${werkstapNamen[stap as Werkstap]}. Dat was op ${dagtekst(String(datum))}.`,
  termijnVervuld: ({ termijn, status }) => ofVervuld(String(termijn), status === "vervuld"),
  geescaleerd: ({ reden }) => (reden as Reden).tekst,
  signaalBeeindigd: ({ status, signalen }) => `${aantalSignalen(signalen)} gestopt. Reden: ${String(status)}.`,
  doorgezonden: ({ gemeentecode, signalen }) =>
    `${aantalSignalen(signalen)} doorgestuurd naar gemeente ${String(gemeentecode)}, omdat de inwoner is verhuisd.`,
  doorzendingOntvangen: ({ gemeentecode, signalen }) =>
    `${aantalSignalen(signalen)} doorgestuurd door gemeente ${String(gemeentecode)}, omdat de inwoner is verhuisd. ` +
    "De termijnen tellen vanaf de eerste dag van ontvangst.",
  huishouden: ({ sleutels }) => `De gemeente werkte bij wat zij van het huishouden weet: ${huishoudTekst(sleutels)}.`,
  afgesloten: ({ resultaat }) => `De zaak is gesloten. Resultaat: ${String(resultaat)}.`,
  heropend: () => "De zaak is weer open.",
  samengevoegd: ({ rol }) =>
    rol === "blijft"
      ? "Een andere zaak is bij deze zaak gevoegd."
      : "Deze zaak is bij een andere zaak gevoegd en daarom gesloten.",
  gesplitst: ({ rol }) =>
    rol === "van"
      ? "Signalen hoorden bij een andere woning. Zij staan nu in een andere zaak."
      : "Signalen uit een andere zaak horen bij deze woning. Zij staan nu hier.",
  verplaatsingOngedaan: ({ soort }) =>
    soort === "samenvoeging" ? "De samenvoeging is ongedaan gemaakt." : "De splitsing is ongedaan gemaakt.",
  koppelingBesloten: ({ soort, besluit }) => koppelingTekst(soort, besluit),
  terugkoppelingNietOpgehaald: ({ partnersoort }) =>
    `De signaalpartner (${String(partnersoort)}) heeft de terugkoppeling niet op tijd opgehaald.`,
};

function ofVervuld(soort: string, opTijd: boolean): string {
  const regel = regelVan(soort);
  if (!regel || regel.vervult.includes("aanbod")) {
    return opTijd ? "Het aanbod is op tijd gedaan." : "Het aanbod is gedaan, maar te laat.";
  }
  return `Termijn '${regel.naam}': ${opTijd ? "op tijd gehaald" : "gehaald, maar te laat"}.`;
}

function wens(hulpGewenst: unknown): string {
  if (typeof hulpGewenst !== "boolean") return "";
  return hulpGewenst ? " De inwoner wil hulp." : " De inwoner wil geen hulp.";
}

function aantalSignalen(signalen: unknown): string {
  const aantal = Array.isArray(signalen) ? signalen.length : 0;
  return aantal === 1 ? "Eén signaal is" : `${aantal} signalen zijn`;
}
