import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Fout } from "../law/fout.ts";
import type { Correctiereden } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";
import { isZelfdeNaam } from "./naam-rules.ts";

/** What of a signal its partner can correct: amount in cents, days local. */
export type Corrigeerbaar = {
  bedragCenten: number;
  ontstaansdatum: string;
  crisisDatum: string | null;
  klantnummer: string | null;
  voorletters: string | null;
  voorvoegsel: string | null;
  achternaam: string;
  telefoonnummer: string | null;
  email: string | null;
};
type Veld = keyof Corrigeerbaar;
type Waarde = string | number | null;
/** By field what it was and what it became. */
export type Wijziging = Partial<Record<Veld, { oud: Waarde; nieuw: Waarde }>>;

/** Where each field stands in a signal as it is sent. */
export const plaatsen: Readonly<Record<Veld, string>> = {
  bedragCenten: "/achterstand/bedrag",
  ontstaansdatum: "/achterstand/ontstaansdatum",
  crisisDatum: "/crisis/datum",
  klantnummer: "/klantnummer",
  voorletters: "/persoon/voorletters",
  voorvoegsel: "/persoon/voorvoegsel",
  achternaam: "/persoon/achternaam",
  telefoonnummer: "/persoon/telefoonnummer",
  email: "/persoon/email",
};
export const veldenIn = (wijziging: Wijziging): Veld[] => Object.keys(wijziging) as Veld[];

/** Only what really becomes something else: what is said again changes nothing. */
export function wijzigingOf(nu: Corrigeerbaar, naar: Partial<Corrigeerbaar>): Wijziging {
  const changed = (Object.keys(plaatsen) as Veld[]).filter((veld) => veld in naar && naar[veld] !== nu[veld]);
  return Object.fromEntries(changed.map((veld) => [veld, { oud: nu[veld], nieuw: naar[veld] as Waarde }]));
}

const opnieuw = "Klopt dit niet? Trek het signaal in en stuur een nieuw signaal.";
/** What makes it this signal, and what was proven with it: who gets that wrong reports anew. */
const vast: readonly (readonly [pad: readonly string[], wat: string])[] = [
  [["kenmerk"], "Het kenmerk"],
  [["gemeentecode"], "De gemeente"],
  [["signaaldatum"], "De signaaldatum"],
  [["adres"], "Het adres"],
  [["persoon", "geboortedatum"], "De geboortedatum"],
  [["persoon", "burgerservicenummer"], "Een burgerservicenummer"],
  [["incasso"], "Het bewijs van sociale incasso"],
  [["crisis", "soort"], "Het soort crisis"],
  [["warmeOverdracht"], "De warme overdracht"],
  [["uitzondering"], "De uitzondering"],
];

/**
 * Everything in a request that a correction may not touch; empty when nothing.
 *
 * @source lezing-correctie
 * @reading Another address, municipality, kind or person is another signal: the first is taken back and a new one is
 *   judged like every other, so that a term never moves to somebody else.
 */
export function checkVast(ruw: unknown): Fout[] {
  return vast.flatMap(([pad, wat]): Fout[] =>
    has(ruw, pad)
      ? [
          {
            veld: `/${pad.join("/")}`,
            code: "niet-te-corrigeren",
            melding: `${wat} kunt u niet verbeteren. ${opnieuw}`,
            bron: "lezing-correctie",
          },
        ]
      : [],
  );
}

function has(value: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, first)) return false;
  return has((value as Record<string, unknown>)[first], rest);
}

const contactvelden: readonly Veld[] = ["telefoonnummer", "email"];

/**
 * Whether each change fits the reason that is given for it.
 *
 * @source lezing-correctie ddas-1.2
 * @reading A correction tells what was so on the day of the signal. What was owed on top of that since is a new signal,
 *   which meets the rule for repeats; so an amount goes up only because it was written down wrongly.
 */
export function checkReden(reden: Correctiereden, wijziging: Wijziging): Fout[] {
  const velden = veldenIn(wijziging);
  if (reden === "contactgegevens") {
    return velden
      .filter((veld) => !contactvelden.includes(veld))
      .map((veld) => pastNiet(veld, "Bij deze reden kunt u alleen het telefoonnummer en het e-mailadres veranderen."));
  }
  if (reden === "invoerfout") return checkNaam(wijziging);
  const { bedragCenten: bedrag } = wijziging;
  const melding =
    "Bij deze reden kunt u alleen het bedrag lager maken. Loopt de achterstand op? Stuur een nieuw signaal.";
  return [
    ...velden.filter((veld) => veld !== "bedragCenten").map((veld) => pastNiet(veld, melding)),
    ...(bedrag && Number(bedrag.nieuw) > Number(bedrag.oud) ? [pastNiet("bedragCenten", melding)] : []),
  ];
}

function checkNaam({ achternaam }: Wijziging): Fout[] {
  if (!achternaam || isZelfdeNaam(String(achternaam.oud), String(achternaam.nieuw))) return [];
  const melding = `Dit is een heel andere naam. Gaat het om iemand anders? ${opnieuw}`;
  return [{ veld: plaatsen.achternaam, code: "andere-naam", melding, bron: "lezing-correctie" }];
}

const pastNiet = (veld: Veld, melding: string): Fout => ({
  veld: plaatsen[veld],
  code: "past-niet-bij-reden",
  melding,
  bron: "lezing-correctie",
});

/** What keeps a signal from being taken up, as a refusal; `code` by the place that it is about. */
export const toDrempelFout = ({ code, tekst, bron }: Reden): Fout => ({
  veld: plaatsen[code === "onder-drempel" ? "bedragCenten" : "ontstaansdatum"],
  code,
  melding: `${tekst} Klopt dit? Trek het signaal dan in.`,
  bron,
});

/** The faults that a correction brings: what was accepted with the signal is not held against it now. */
export const nieuweFouten = (voor: readonly Fout[], na: readonly Fout[]): Fout[] =>
  na.filter((fout) => !voor.some(({ veld, code }) => veld === fout.veld && code === fout.code));

type Velden = Record<string, { oud: unknown; nieuw: unknown }>;

/** Amounts and days apart from what is personal, so that erasing a person leaves what was first reported. */
export function splitsWijziging(wijziging: Wijziging): { cijfers: Velden; persoon: Velden } {
  const delen = Object.entries(wijziging).map(([veld, item]) => [veld, { ...item }] as const);
  const isCijfer = (veld: string): boolean => ["bedragCenten", "ontstaansdatum", "crisisDatum"].includes(veld);
  return {
    cijfers: Object.fromEntries(delen.filter(([veld]) => isCijfer(veld))),
    persoon: Object.fromEntries(delen.filter(([veld]) => !isCijfer(veld))),
  };
}

/** What was reported at first, before all corrections, which stand oldest first. */
export function eersteOpgave<S extends Partial<Corrigeerbaar>>(nu: S, wijzigingen: readonly Wijziging[]): S {
  const eerste = { ...nu };
  for (const wijziging of wijzigingen.toReversed()) {
    for (const veld of veldenIn(wijziging)) {
      if (veld in eerste) Object.assign(eerste, { [veld]: wijziging[veld]?.oud });
    }
  }
  return eerste;
}

/** What a reader may see of a change: amounts and days as they were and became, of the person only which field. */
export type ZichtbareWijziging = { veld: string; oud?: Waarde; nieuw?: Waarde };
export function toonWijziging(wijziging: Wijziging): ZichtbareWijziging[] {
  return veldenIn(wijziging).map((veld) => {
    const { oud, nieuw } = wijziging[veld] as { oud: Waarde; nieuw: Waarde };
    if (veld === "bedragCenten") return { veld: plaatsen[veld], oud: Number(oud) / 100, nieuw: Number(nieuw) / 100 };
    return veld === "ontstaansdatum" || veld === "crisisDatum"
      ? { veld: plaatsen[veld], oud, nieuw }
      : { veld: plaatsen[veld] };
  });
}

const namen: Readonly<Record<Veld, string>> = {
  bedragCenten: "het bedrag",
  ontstaansdatum: "de begindatum van de achterstand",
  crisisDatum: "de datum van de crisis",
  klantnummer: "het klantnummer",
  voorletters: "de voorletters",
  voorvoegsel: "het voorvoegsel",
  achternaam: "de achternaam",
  telefoonnummer: "het telefoonnummer",
  email: "het e-mailadres",
};
const lijst = new Intl.ListFormat("nl", { type: "conjunction" });

/** What a partner put right, for who works the zaak. */
export function correctieTekst(partner: string, wijziging: Wijziging): string {
  const delen = veldenIn(wijziging).map((veld) => {
    const { oud, nieuw } = wijziging[veld] as { oud: Waarde; nieuw: Waarde };
    if (veld === "bedragCenten")
      return `${namen[veld]} van ${bedragtekst(Number(oud))} naar ${bedragtekst(Number(nieuw))}`;
    if (veld !== "ontstaansdatum" && veld !== "crisisDatum") return namen[veld];
    return `${namen[veld]} van ${datumtekst(oud)} naar ${datumtekst(nieuw)}`;
  });
  return `${partner} verbeterde het signaal: ${lijst.format(delen)}.`;
}

const datumtekst = (dag: Waarde): string => (dag === null ? "onbekend" : dagtekst(String(dag)));
