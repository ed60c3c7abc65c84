import type { Signaal } from "./inhoud.ts";
import type { DemoPartner, Formaat } from "./partners.ts";
import type { DemoSignaal } from "./signalen.ts";

/** One request of a partner: a file, or a signal that cannot wait. */
export type Levering = {
  partner: string;
  pad: "/v1/leveringen" | "/v1/signalen";
  media: string;
  idempotencyKey: string | null;
  body: string;
};

/** What a partner sends on one day: each crisis at once, the rest in its file. */
export function maakLeveringen(partner: DemoPartner, dag: string, signalen: readonly DemoSignaal[]): Levering[] {
  const alone = ({ signaal }: DemoSignaal): boolean => signaal.crisis !== null || partner.formaat === "enkel";
  const file = signalen.filter((item) => !alone(item)).map(({ signaal }) => signaal);
  const singles = signalen.filter(alone).map(({ signaal }): Levering => {
    const body = JSON.stringify(signaal);
    return { partner: partner.sleutel, pad: "/v1/signalen", media: "application/json", idempotencyKey: null, body };
  });
  if (file.length === 0) return singles;
  const idempotencyKey = `${partner.begin}-${dag}`;
  return [
    { partner: partner.sleutel, pad: "/v1/leveringen", idempotencyKey, ...maakBestand(partner.formaat, file) },
    ...singles,
  ];
}

function maakBestand(formaat: Formaat, signalen: readonly Signaal[]): { media: string; body: string } {
  switch (formaat) {
    case "json":
    case "enkel":
      return { media: "application/json", body: JSON.stringify(signalen) };
    case "ndjson":
      return {
        media: "application/x-ndjson",
        body: signalen.map((signaal) => `${JSON.stringify(signaal)}\n`).join(""),
      };
    default:
      return { media: "text/csv; charset=utf-8", body: maakCsv(schrijfwijzen[formaat], signalen) };
  }
}

/** Partners' systems do not agree on how to write a date, an amount or a row. */
type Schrijfwijze = { scheiding: string; datum(dag: string): string; bedrag(euros: number): string };
const iso = (dag: string): string => dag;
const punt = (euros: number): string => euros.toFixed(2);
const schrijfwijzen: Readonly<Record<"csv-puntkomma" | "csv-komma" | "csv-tab", Schrijfwijze>> = {
  "csv-puntkomma": {
    scheiding: ";",
    datum: (dag) => dag.split("-").reverse().join("-"),
    bedrag: (euros) => punt(euros).replace(".", ","),
  },
  "csv-komma": { scheiding: ",", datum: iso, bedrag: punt },
  "csv-tab": { scheiding: "\t", datum: iso, bedrag: punt },
};

function maakCsv(wijze: Schrijfwijze, signalen: readonly Signaal[]): string {
  const rows = signalen.map((signaal) => toCells(wijze, signaal));
  const [first = []] = rows;
  const lines = [first.map(([kolom]) => kolom), ...rows.map((row) => row.map(([, value]) => value))];
  return lines
    .map((cells) => `${cells.map((cell) => quote(cell, wijze.scheiding)).join(wijze.scheiding)}\r\n`)
    .join("");
}

function toCells({ datum, bedrag }: Schrijfwijze, signaal: Signaal): [kolom: string, value: string][] {
  const { persoon, adres, achterstand, incasso, crisis } = signaal;
  const [contact] = incasso.contactpogingen;
  const [herinnering] = incasso.herinneringen;
  const jaNee = (waar: boolean): string => (waar ? "ja" : "nee");
  return [
    ["kenmerk", signaal.kenmerk],
    ["gemeentecode", signaal.gemeentecode],
    ["signaaldatum", datum(signaal.signaaldatum)],
    ["voorletters", persoon.voorletters],
    ["voorvoegsel", persoon.voorvoegsel ?? ""],
    ["achternaam", persoon.achternaam],
    ["geboortedatum", persoon.geboortedatum === null ? "" : datum(persoon.geboortedatum)],
    ["telefoonnummer", persoon.telefoonnummer ?? ""],
    ["email", persoon.email ?? ""],
    ["straatnaam", adres.straatnaam],
    ["huisnummer", String(adres.huisnummer)],
    ["huisletter", adres.huisletter ?? ""],
    ["huisnummertoevoeging", adres.huisnummertoevoeging ?? ""],
    ["postcode", adres.postcode],
    ["plaatsnaam", adres.plaatsnaam],
    ["bedrag", bedrag(achterstand.bedrag)],
    ["ontstaansdatum", datum(achterstand.ontstaansdatum)],
    ["klantnummer", signaal.klantnummer ?? ""],
    ["herinnering_op", herinnering === undefined ? "" : datum(herinnering)],
    ["contact_op", contact ? datum(contact.datum) : ""],
    ["contact_soort", contact?.soort ?? ""],
    ["contact_bereikt", contact ? jaNee(contact.bereikt) : ""],
    ["gewezen_op_schuldhulp", datum(incasso.gewezenOpSchuldhulp)],
    ["aanbod_gegevensdeling_op", datum(incasso.aanbodGegevensdeling)],
    ["bezwaar", jaNee(incasso.bezwaar)],
    ["crisis_soort", crisis?.soort ?? ""],
    ["crisis_datum", crisis ? datum(crisis.datum) : ""],
    ["warme_overdracht", jaNee(signaal.warmeOverdracht)],
  ];
}

const quote = (cell: string, scheiding: string): string =>
  cell.includes(scheiding) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
