import { dagtekst } from "../law/dagtekst.ts";
import type { Contactsoort, Dagdeel } from "../law/lists.ts";
import { breachedAt } from "./rules.ts";

export const tijdlijnSoorten = [
  "signaalOntvangen",
  "geopend",
  "toegewezen",
  "contactpoging",
  "termijnVervuld",
  "termijnVerlopen",
  "afgesloten",
  "heropend",
] as const;
export type TijdlijnSoort = (typeof tijdlijnSoorten)[number];
/** What is written down as it happens; the rest of the timeline follows from other rows. */
export type GebeurtenisSoort = "toegewezen" | "termijnVervuld" | "afgesloten" | "heropend";

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

const euro = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR" });

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
    ...bron.contactpogingen.map((poging) => row(poging.id, ofContactpoging(poging))),
    ...bron.termijnen.flatMap((termijn) => ofBreach(termijn, now).map((item) => row(termijn.id, item))),
    ...bron.gebeurtenissen.map((gebeurtenis) => row(gebeurtenis.id, ofGebeurtenis(gebeurtenis))),
  ];
  return rows.sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
}

const row = (id: number, item: TijdlijnItem): TijdlijnRij => ({
  ...item,
  sleutel: `${item.op} ${tijdlijnSoorten.indexOf(item.soort)} ${String(id).padStart(16, "0")}`,
});

function ofSignaal(signaal: TijdlijnBron["signalen"][number]): TijdlijnItem {
  const { soort, naam } = signaal.partner;
  const bedrag = euro.format(signaal.bedragCenten / 100);
  return {
    op: signaal.ontvangenOp,
    soort: "signaalOntvangen",
    tekst: `Signaal van ${naam}: een achterstand van ${bedrag}.`,
    details: { signaal: signaal.uuid, partner: { soort, naam }, bedrag: signaal.bedragCenten / 100 },
  };
}

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
  const tekst = `De termijn is voorbij. ${dagtekst(vervaltOp)} was de laatste dag voor een aanbod.`;
  return [{ op, soort: "termijnVerlopen", tekst, details: { termijn: soort, vervaltOp } }];
}

function ofGebeurtenis({ op, soort, door, details }: TijdlijnBron["gebeurtenissen"][number]): TijdlijnItem {
  return { op, soort, tekst: gebeurtenisTeksten[soort](details), details: { door, ...details } };
}

const gebeurtenisTeksten: Readonly<Record<GebeurtenisSoort, (details: Record<string, unknown>) => string>> = {
  toegewezen: ({ teamNaam }) => `De zaak is toegewezen. Team: ${String(teamNaam)}.`,
  termijnVervuld: ({ status }) =>
    status === "vervuld" ? "Het aanbod is op tijd gedaan." : "Het aanbod is gedaan, maar te laat.",
  afgesloten: ({ resultaat }) => `De zaak is gesloten. Resultaat: ${String(resultaat)}.`,
  heropend: () => "De zaak is weer open.",
};
