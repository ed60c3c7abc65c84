type Schema = Record<string, unknown>;

const uuid = "01936f3a-7c1e-7a52-9d0b-3f6c1e2a4b5d";

/** Generated people and places only; a name that is not here gets the plainest value that its schema allows. */
const byName: Readonly<Record<string, unknown>> = {
  id: uuid,
  kenmerk: "WB-2026-11-000471",
  gemeentecode: "0599",
  burgerservicenummer: "999990019",
  email: "contact@partner.example",
  telefoonnummer: "+31101234567",
  naam: "Woonbron",
  voorletters: "A.B.",
  voorvoegsel: "van",
  achternaam: "Dijk",
  straatnaam: "Putsebocht",
  huisnummer: "10",
  huisletter: "A",
  huisnummertoevoeging: "2",
  postcode: "3073HE",
  plaatsnaam: "Rotterdam",
  klantnummer: "K-2071",
  bedrag: 1275.5,
  totaalBedrag: 2450.75,
  code: "incasso-onvolledig",
  veld: "/incasso/herinneringen",
  melding: "Er is nog geen herinnering gestuurd.",
  bron: "bgs-2",
  tekst: "De achterstand is drie maanden oud.",
  uitleg: "De gemeente biedt hulp aan voor 2 december 2026.",
  titel: "Besluit gemeentelijke schuldhulpverlening",
  inhoud: "Wat een partner eerst zelf moet doen.",
  notitie: "Was thuis, wil graag hulp.",
  toelichting: "Op verzoek van het team.",
  reden: "Op verzoek van het team.",
  taal: "nl",
  rol: "wijkteam",
  waarde: "Afgehandeld",
  soort: "crisis",
  contact: "Ja",
  regeling: "Nee",
  van: "3071",
  tot: "3089",
  na: "0",
  sleutel: "levering-2026-11",
  url: "https://ontvanger.example/berichten",
  kid: "2026-11",
  kvkNummer: "12345678",
  kvk: "12345678",
  accept: "application/json",
  "idempotency-key": "levering-2026-11",
};

const byFormat: Readonly<Record<string, unknown>> = {
  date: "2026-11-03",
  "date-time": "2026-11-03T09:00:00.000Z",
  uuid,
  email: "contact@partner.example",
  uri: "https://ontvanger.example/berichten",
};

/** What stands as an example in the contract, where a schema has none of its own. */
export function voorbeeldVan(name: string, schema: Schema): unknown {
  const types = [schema.type].flat();
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum.find((value) => value !== null);
  if (types.includes("boolean")) return true;
  if (types.includes("integer") || types.includes("number")) return numberOf(name, schema, types.includes("integer"));
  if (!types.includes("string")) return types.includes("null") ? null : undefined;
  return textOf(name, schema);
}

function numberOf(name: string, schema: Schema, whole: boolean): number {
  const named = byName[name];
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = schema as Record<string, number>;
  const wanted = typeof schema.default === "number" ? schema.default : typeof named === "number" && !whole ? named : 12;
  return Math.max(Math.min(wanted, maximum), minimum, exclusiveMinimum + 1);
}

function textOf(name: string, schema: Schema): string {
  if (typeof schema.format === "string" && byFormat[schema.format] !== undefined)
    return byFormat[schema.format] as string;
  const named = byName[name];
  const { minLength = 0, maxLength = Infinity } = schema as Record<string, number>;
  const fits = (text: string): boolean =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (typeof schema.pattern !== "string" || new RegExp(schema.pattern).test(text));
  // By name, and else a year, a month, a code of four digits or a word.
  const choices = [named, "Woonbron", "2026", "2026-11", "0599", "30710010", uuid].filter(
    (text) => typeof text === "string",
  );
  return choices.find(fits) ?? String(named ?? "Woonbron");
}
