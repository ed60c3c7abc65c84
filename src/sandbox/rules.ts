import type { Beoordeelbaar, Draft } from "../intake/draft-rules.ts";
import { checkIncasso } from "../intake/incasso-rules.ts";
import type { Overeenkomst } from "../intake/rules.ts";
import type { Fout } from "../law/fout.ts";
import type { Eindresultaat, SignaalpartnerSoort, Signaalstatus } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";

/** The municipality in which nothing is real. CBS gives this code to none, and the area table never leads to it. */
export const proefGemeentecode = "9999";
export const proefGemeentenaam = "Proefgemeente";

/** Whether this is about the sandbox: a proof, a page and a payload say so then. */
export const isProef = (gemeentecode: string | null | undefined): boolean => gemeentecode === proefGemeentecode;

/** What every partner has with the sandbox without asking: all data, every kind of signal. @source beleid-proefgemeente */
export const proefOvereenkomst: Overeenkomst = {
  geldigVan: "2021-01-01",
  geldigTot: null,
  bsnToegestaan: true,
  geboortedatumToegestaan: true,
  terugkoppelniveau: "basis",
  signaalsoorten: null,
};

type Niveau = Overeenkomst["terugkoppelniveau"];
export type Scenario = {
  /** What the kenmerk begins with. */
  begin: string;
  /** What becomes of the signal, for the documentation. */
  uitleg: string;
  /** Decided at receipt; the rules of a real municipality decide when it is null. */
  status: Signaalstatus | null;
  /** What the partner hears after a minute, as if a zaak ended so. */
  uitkomst: { resultaat: Eindresultaat; niveau: Niveau; bereikt: boolean } | null;
  weiger: boolean;
  /** A single signal gets this status first, and goes in when its sender waited as long as was asked. */
  storing: 429 | 503 | null;
};

const scenario = (begin: string, uitleg: string, more: Partial<Scenario> = {}): Scenario => {
  return { begin: `PROEF-${begin}`, uitleg, status: "Opgepakt", uitkomst: null, weiger: false, storing: null, ...more };
};
const einde = (resultaat: Eindresultaat, niveau: Niveau = "basis", bereikt = false): Partial<Scenario> => ({
  uitkomst: { resultaat, niveau, bereikt },
});

/** Every scripted outcome. A kenmerk that begins with none of these is judged as a real municipality would. */
export const scenarios: readonly Scenario[] = [
  scenario("AANVAARD", "Aanvaard en opgepakt. U hoort er verder niets van."),
  scenario("GEWEIGERD", "Geweigerd met 422: de klant wil niet dat u gegevens deelt.", { status: null, weiger: true }),
  scenario("HERHAALD", "Aanvaard. U hoort meteen: Niet opgepakt: herhaalde melding.", {
    status: "Niet opgepakt: herhaalde melding",
  }),
  scenario("ONTERECHT", "Aanvaard. U hoort meteen: Niet opgepakt: onterecht signaal.", {
    status: "Niet opgepakt: onterecht signaal",
  }),
  scenario("AFGEHANDELD", "Na een minuut hoort u: Afgehandeld.", einde("Vervolghulp en/of verwijzing")),
  scenario(
    "CONTACT",
    "Na een minuut hoort u: Afgehandeld, en of er contact was.",
    einde("Vervolghulp en/of verwijzing", "contact", true),
  ),
  scenario(
    "REGELING",
    "Na een minuut hoort u: Afgehandeld, en of er een regeling komt.",
    einde("Inwoner heeft zelf al betaald/betalingsregeling getroffen", "regeling", true),
  ),
  scenario("OVERLEDEN", "Na een minuut hoort u: Inwoner is overleden.", einde("Inwoner is overleden")),
  scenario(
    "VERHUISD",
    "Na een minuut hoort u: Persoon is geen inwoner (meer) in de gemeente.",
    einde("Persoon is geen inwoner (meer) in de gemeente"),
  ),
  scenario("NIET-OPGEPAKT", "Na een minuut hoort u: Niet opgepakt.", einde("Niet opgepakt: andere reden")),
  scenario("429", "Eén signaal krijgt eerst 429. Wacht zolang als Retry-After zegt; dan gaat het erin.", {
    storing: 429,
  }),
  scenario("503", "Eén signaal krijgt eerst 503. Wacht zolang als Retry-After zegt; dan gaat het erin.", {
    storing: 503,
  }),
];

/** The script of a signal, or null outside the sandbox and for a kenmerk without one. */
export function scenarioOf(gemeentecode: string | null, kenmerk: string): Scenario | null {
  if (!isProef(gemeentecode)) return null;
  return scenarios.find(({ begin }) => kenmerk.startsWith(begin)) ?? null;
}

/**
 * Nobody's number is used to try things out.
 * @source beleid-proefgemeente
 */
export function checkProef(gemeentecode: string, { persoon }: Pick<Beoordeelbaar, "persoon">): Fout[] {
  const bsn = persoon.burgerservicenummer;
  if (!isProef(gemeentecode) || bsn === null || bsn.startsWith("999")) return [];
  const melding = "Gebruik in de proefgemeente alleen een testnummer. Dat begint met 999.";
  const veld = "/persoon/burgerservicenummer";
  return [{ veld, code: "geen-testnummer", melding, bron: "beleid-proefgemeente" }];
}

/** The refusal that a script asks for, worded by the real rule. @source bgs-2 wgs-8b */
export function scriptedRefusal(gemeentecode: string, draft: Draft, soort: SignaalpartnerSoort): Fout[] {
  if (!scenarioOf(gemeentecode, draft.kenmerk)?.weiger) return [];
  const leeg = { herinneringen: [], contactpogingen: [], gewezenOpSchuldhulp: null, aanbodGegevensdeling: null };
  const incasso = { ...(draft.incasso ?? leeg), bezwaar: true };
  const fouten = checkIncasso(soort, incasso, draft.signaaldatum, draft.ontstaansdatum, draft.crisis);
  return draft.incasso?.bezwaar ? [] : fouten.filter(({ code }) => code === "incasso-bezwaar");
}

/** What a script decides at receipt in the place of the rules; null when it decides nothing. */
export function scriptedOordeel(
  gemeentecode: string,
  kenmerk: string,
): { status: Signaalstatus; redenen: Reden[] } | null {
  const status = scenarioOf(gemeentecode, kenmerk)?.status;
  if (!status) return null;
  const tekst = "Dit is een proef. Het kenmerk bepaalt wat er gebeurt.";
  return { status, redenen: [{ code: "proef", tekst, bron: "beleid-proefgemeente" }] };
}

/** What a partner reads with everything that it sends to the sandbox. @source beleid-proefgemeente */
export const markProef = (gemeentecode: string): Reden[] => (isProef(gemeentecode) ? [proefReden] : []);

const proefReden: Reden = {
  code: "proef",
  tekst: "Dit is een proef in de proefgemeente. Niets hiervan is echt, en het is geen bewijs van een melding.",
  bron: "beleid-proefgemeente",
};

/** To try things out with somebody's own address would be to report somebody. @source beleid-proefgemeente */
export const echtAdres: Fout = {
  veld: "/adres",
  code: "echt-adres",
  melding: "Dit adres bestaat echt. Gebruik in de proefgemeente een verzonnen adres.",
  bron: "beleid-proefgemeente",
};
