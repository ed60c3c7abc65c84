import { dagtekst } from "../law/dagtekst.ts";
import { type TeamRol, teamRolNamen } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import { type BronSleutel, bron } from "../law/sources.ts";
import type { Termijnstand } from "../law/termijnen.ts";
import { afspraakNaam, escalatieBron, noemtGetal, regelVan } from "../law/werkafspraken.ts";
import type { Plichtige } from "../law/werkafspraken-regel.ts";

/** A term as it is stored, and where it stands today; all days are local. */
export type TermijnFeiten = {
  soort: string;
  begintOp: string;
  vervaltOp: string;
  vervuldOp: string | null;
  stand: Termijnstand | "vervallen";
  /** What it rests on, the first as its main source. */
  bronnen: readonly BronSleutel[];
  uitleg: string;
  wie: string;
  escalatie: TeamRol | null;
  geescaleerdOp: string | null;
  /** What happened to the zaak then, as its timeline has it; null when that is not known. */
  overdracht: Overdracht | null;
};
export type Overdracht = { uitkomst: Uitkomst; teamNaam: string };
type Uitkomst = "overgedragen" | "al-bij-team" | "bij-crisisteam" | "geen-team";

/**
 * Why a term runs, from which day, how it was counted, what it rests on, who owes it and where it stands. The sentence
 * that was made when it began tells what counted then, whatever was changed since.
 *
 * @source lezing-ontvangst
 */
export function explainTermijn(termijn: TermijnFeiten): Reden[] {
  const { soort: code, begintOp, vervaltOp, bronnen } = termijn;
  const [eerste = "lezing-ontvangst"] = bronnen;
  const naam = regelVan(code)?.naam;
  const loopt = `De termijn loopt van ${dagtekst(begintOp)} tot en met ${dagtekst(vervaltOp)}.`;
  const line = (tekst: string): Reden => ({ code, tekst, bron: eerste });
  return [
    ...(naam === undefined ? [] : [line(`Deze termijn gaat over: ${naam}.`)]),
    line(termijn.uitleg),
    line(loopt),
    ...whatCounts(bronnen).map((sleutel): Reden => ({ code, tekst: bron(sleutel).inhoud, bron: sleutel })),
    ...explainAfspraak(code),
    line(`Wie dit moet doen: ${plichtigen[termijn.wie as Plichtige] ?? termijn.wie}.`),
    line(explainStand(termijn)),
    ...explainEscalatie(termijn),
  ];
}

/** Of who chose its own number: not the sources that name another. @source beleid-gemeente */
function whatCounts(bronnen: readonly BronSleutel[]): readonly BronSleutel[] {
  return bronnen.includes("beleid-gemeente") ? bronnen.filter((sleutel) => !noemtGetal(sleutel)) : bronnen;
}

/** That a term is agreed and not law, and whose agreement it is: its own first source. */
function explainAfspraak(code: string): Reden[] {
  const afspraak = regelVan(code)?.bronnen[0];
  const naam = afspraak && afspraakNaam(afspraak);
  if (!naam) return [];
  return [{ code, tekst: `Dit is een afspraak en geen wet. Hij komt uit: ${naam}.`, bron: afspraak }];
}

const plichtigen: Readonly<Record<Plichtige, string>> = {
  gemeente: "de gemeente",
  signaalpartner: "de signaalpartner",
  lzn: "het Lokaal Zorgnetwerk",
  schulddienstverlening: "Schulddienstverlening",
};

function explainStand({ stand, vervuldOp }: TermijnFeiten): string {
  const op = vervuldOp === null ? "" : ` op ${dagtekst(vervuldOp)}`;
  const standen: Readonly<Record<TermijnFeiten["stand"], string>> = {
    open: "De termijn loopt nog.",
    risico: "De termijn is bijna voorbij.",
    verlopen: "De termijn is voorbij, en het is niet gedaan.",
    vervuld: `Het is op tijd gedaan${op}.`,
    "te-laat-vervuld": `Het is te laat gedaan${op}.`,
    vervallen: "Het hoeft niet meer.",
  };
  return standen[stand];
}

function explainEscalatie({ soort, escalatie, geescaleerdOp, overdracht }: TermijnFeiten): Reden[] {
  if (!escalatie) return [];
  const tekst =
    geescaleerdOp === null
      ? `Wordt dit gemist, dan gaat de zaak naar ${teamRolNamen[escalatie]}.`
      : `Dit is gemist. ${overdrachtTekst(escalatie, dagtekst(geescaleerdOp), overdracht)}`;
  return [{ code: soort, tekst, bron: escalatieBron(soort, escalatie) }];
}

/** What happened when it was missed: not every zaak could or had to go to another team. */
function overdrachtTekst(rol: TeamRol, dag: string, overdracht: Overdracht | null): string {
  if (!overdracht) return `Wat er toen gebeurde, staat op de tijdlijn van ${dag}.`;
  const { uitkomst, teamNaam } = overdracht;
  const bleef = `Op ${dag} bleef de zaak bij ${teamNaam}`;
  const teksten: Readonly<Record<Uitkomst, string>> = {
    overgedragen: `Daarom ging de zaak op ${dag} naar ${teamNaam}.`,
    "al-bij-team": `${bleef}: dat is ${teamRolNamen[rol]}.`,
    "bij-crisisteam": `${bleef}, want het crisisteam laat een huishouden niet los.`,
    "geen-team": `${bleef}. Bij deze gemeente is ${teamRolNamen[rol]} niet bekend.`,
  };
  return teksten[uitkomst];
}
