import { bedragtekst } from "../law/bedragtekst.ts";
import { localDay } from "../law/calendar.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Leveringsbewijs, Signaalbewijs } from "./bewijs-schema.ts";

/** A proof in plain Dutch, the same on paper and on the page where it is checked. */
export type Woorden = { titel: string; kern: string; delen: Deel[]; zegt: string[]; zegtNiet: string[] };
type Deel = { kop: string; paren: [label: string, tekst: string][] };

/** How many days of one kind are written out: with more it would not fit on a page. */
const meesteDagen = 6;
const meesteTekens = 110;
const kort = (tekst: string): string => (tekst.length > meesteTekens ? `${tekst.slice(0, meesteTekens)}…` : tekst);

/** An instant as a reader in the Netherlands writes it: 3 november 2026 om 10:00:00 uur. */
export function momenttekst(instant: string): string {
  const { hour, minute, second } = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Amsterdam");
  const [h, m, s] = [hour, minute, second].map((part) => String(part).padStart(2, "0"));
  return `${dagtekst(localDay(instant))} om ${h}:${m}:${s} uur`;
}

export function describeSignaal(bewijs: Signaalbewijs): Woorden {
  const { partner, gemeente, achterstand } = bewijs;
  const bedrag = bedragtekst(Math.round(achterstand.bedrag * 100));
  const stand: Deel["paren"] = [
    ...(bewijs.opmerkingen ?? []).slice(0, 3).map(({ tekst }): [string, string] => ["Let op", tekst]),
    ...verbeteringen(bewijs.gecorrigeerd ?? []),
    ...(bewijs.ingetrokken
      ? [
          [
            "Ingetrokken",
            `De melder heeft dit signaal ingetrokken op ${momenttekst(bewijs.ingetrokken.op)}. Reden: ${redenen[bewijs.ingetrokken.reden]}.`,
          ] as [string, string],
        ]
      : []),
  ];
  return {
    titel: bewijs.proef ? proefTitel : "Ontvangstbewijs van een signaal",
    kern: `${bewijs.proef ? `${proefKern} ` : ""}${kort(partner.naam)} heeft een betalingsachterstand gemeld bij ${kort(gemeente.naam)}. De melding is ontvangen op ${momenttekst(bewijs.ontvangenOp)}.`,
    delen: [
      {
        kop: "Wat is er gemeld?",
        paren: [
          ["Melder", partnertekst(partner)],
          ["Gemeente", `${kort(gemeente.naam)} (code ${gemeente.code})`],
          ["Ontvangen op", `${momenttekst(bewijs.ontvangenOp)} (Nederlandse tijd)`],
          ["Kenmerk van de melder", kort(bewijs.kenmerk)],
          ["Nummer van het signaal", bewijs.signaal],
          ["Datum van het signaal", dagtekst(bewijs.signaaldatum)],
          ["Achterstand", `${bedrag}, ontstaan op ${dagtekst(achterstand.ontstaansdatum)}`],
        ],
      },
      { kop: "Wat heeft de melder zelf gedaan voor de melding?", paren: incassoparen(bewijs.incasso) },
      ...(stand.length > 0 ? [{ kop: "Wat is er verder bekend?", paren: stand }] : []),
    ],
    zegt: [
      "Dit bewijs laat zien wat de melder op dat moment heeft gemeld. De gegevens onder 'Wat heeft de melder zelf gedaan' komen van de melder.",
    ],
    zegtNiet: [
      "Dit bewijs zegt niet of de gegevens van de melder kloppen, en niet wat de gemeente met de melding heeft gedaan.",
      "Er staat geen naam en geen adres in. Weet u de naam of het adres? Dan kunt u laten controleren of het bewijs daarover gaat.",
    ],
  };
}

export function describeLevering(bewijs: Leveringsbewijs): Woorden {
  const { partner, regels, register } = bewijs;
  return {
    titel: isProefbewijs(bewijs) ? proefTitel : "Ontvangstbewijs van een levering",
    kern: `${isProefbewijs(bewijs) ? `${proefKern} ` : ""}${kort(partner.naam)} heeft een bestand met signalen aangeleverd. Het bestand is ontvangen op ${momenttekst(bewijs.ontvangenOp)}.`,
    delen: [
      {
        kop: "Wat is er aangeleverd?",
        paren: [
          ["Melder", partnertekst(partner)],
          ["Ontvangen op", `${momenttekst(bewijs.ontvangenOp)} (Nederlandse tijd)`],
          ["Verwerkt op", momenttekst(bewijs.klaarOp)],
          ["Nummer van de levering", bewijs.levering],
          ["Soort bestand", bewijs.formaat.toUpperCase()],
          ["Vingerafdruk bestand", `${bewijs.bestandSha256} (SHA-256)`],
        ],
      },
      {
        kop: "Wat is ermee gedaan?",
        paren: [
          ["Regels in het bestand", aantal(regels.aantal)],
          ["Nieuw aanvaard", aantal(regels.aanvaard)],
          ["Al eerder ontvangen", aantal(regels.bestaand)],
          ["Geweigerd", aantal(regels.geweigerd)],
        ],
      },
      {
        kop: "Welke signalen zijn het?",
        paren: [
          [
            "Register",
            `Het register van deze levering noemt ${register.signalen === 1 ? "1 signaal" : `${aantal(register.signalen)} signalen`}, met kenmerk en moment van ontvangst.`,
          ],
          ...proefsignalen(bewijs),
          ["Vingerafdruk register", `${register.sha256} (SHA-256)`],
        ],
      },
    ],
    zegt: [
      "Een vingerafdruk hoort bij precies één bestand. Is er ook maar één teken anders, dan is de vingerafdruk anders. Zo kunt u nagaan of een bestand of register bij dit bewijs hoort.",
    ],
    zegtNiet: [
      "Dit bewijs zegt niet of de gegevens in het bestand kloppen, en niet wat de gemeente met de signalen heeft gedaan.",
      "Er staan geen namen en geen adressen in.",
    ],
  };
}

const proefTitel = "Proef: dit is geen bewijs";
const proefKern = "Dit is een oefening in de proefgemeente. Er is niets echt gemeld.";

/** Of the sandbox alone: it proves nothing. */
export const isProefbewijs = (bewijs: Signaalbewijs | Leveringsbewijs): boolean =>
  "register" in bewijs
    ? (bewijs.register.proef ?? 0) > 0 && bewijs.register.proef === bewijs.register.signalen
    : bewijs.proef === true;

function proefsignalen({ register }: Leveringsbewijs): Deel["paren"] {
  if (!register.proef) return [];
  return [["Proef", `Daarvan gaan er ${aantal(register.proef)} naar de proefgemeente. Die bewijzen niets.`]];
}

/** The amount above is the one that was reported at first: each change says from what to what. */
function verbeteringen(gecorrigeerd: NonNullable<Signaalbewijs["gecorrigeerd"]>): Deel["paren"] {
  const rest = gecorrigeerd.length - meesteVerbeteringen;
  const getoond = gecorrigeerd.slice(-meesteVerbeteringen).map(({ op, wijzigingen = [] }): [string, string] => {
    const delen = wijzigingen.flatMap(({ veld, oud, nieuw }) => {
      const naam = zichtbaar[veld];
      return naam && oud != null && nieuw != null ? [`${naam} van ${waardetekst(oud)} naar ${waardetekst(nieuw)}`] : [];
    });
    const wat = delen.length > 0 ? delen.join(" en ") : "gegevens van de persoon";
    return ["Later verbeterd", `Op ${momenttekst(op)} heeft de melder dit veranderd: ${wat}.`];
  });
  return rest > 0 ? [...getoond, ["Later verbeterd", `En nog ${rest} keer eerder (zie de bijlage).`]] : getoond;
}

const meesteVerbeteringen = 2;
const zichtbaar: Readonly<Record<string, string>> = {
  "/achterstand/bedrag": "de achterstand",
  "/achterstand/ontstaansdatum": "de begindatum van de achterstand",
  "/crisis/datum": "de datum van de crisis",
};
const waardetekst = (waarde: string | number): string =>
  typeof waarde === "number" ? bedragtekst(Math.round(waarde * 100)) : dagtekst(waarde);

const redenen = {
  betaald: "er is betaald",
  regeling: "er is een betalingsregeling",
  vergissing: "de melding was een vergissing",
};
const aantal = (getal: number): string => String(getal).replace(/\B(?=(\d{3})+$)/g, ".");

function partnertekst({ naam, soort, kvkNummer }: Signaalbewijs["partner"]): string {
  return `${kort(naam)} (soort: ${soort}${kvkNummer ? `, KVK-nummer ${kvkNummer}` : ""})`;
}

function incassoparen(incasso: Signaalbewijs["incasso"]): Deel["paren"] {
  if (!incasso) return [["Sociale incasso", "Bij deze melding is niets opgegeven."]];
  const pogingen = incasso.contactpogingen.map(
    ({ datum, soort, bereikt }) => `${dagtekst(datum)} (${soort}${bereikt ? ", bereikt" : ", niet bereikt"})`,
  );
  return [
    ["Herinneringen", opsomming(incasso.herinneringen.map(dagtekst))],
    ["Persoonlijk contact gezocht", opsomming(pogingen)],
    ["Gewezen op schuldhulp", dagOf(incasso.gewezenOpSchuldhulp)],
    ["Aangeboden te melden", dagOf(incasso.aanbodGegevensdeling)],
    ["Bezwaar van de klant", incasso.bezwaar ? "Ja, tegen het delen van gegevens." : "Geen bezwaar opgegeven."],
  ];
}

const dagOf = (dag: string | null): string => (dag ? dagtekst(dag) : "Niet opgegeven.");

function opsomming(delen: readonly string[]): string {
  if (delen.length === 0) return "Niet opgegeven.";
  const rest = delen.length - meesteDagen;
  const getoond = delen.slice(0, meesteDagen).join("; ");
  return rest > 0 ? `${getoond}; en nog ${rest} (zie de bijlage).` : `${getoond}.`;
}
