import { type Gemeente, kiesGemeente, kiesWoning, type Toeval } from "./kaart.ts";

const today = Temporal.Now.plainDateISO("Europe/Amsterdam");
const dagen = { signaal: today.toString(), sinds: today.subtract({ days: 60 }).toString() };

/** One signal in parts that both forms have. Generated people only. */
export type Regel = {
  kenmerk: string;
  code: string;
  achternaam: string;
  postcode: string;
  huisnummer: number;
  bedrag: number;
};

export function bedenk(random: Toeval, kenmerk: string, among?: readonly Gemeente[]): Regel {
  const gemeente = kiesGemeente(random, among);
  const { postcode, huisnummer, bewoner } = kiesWoning(random, gemeente);
  const bedrag = 100 + Math.floor(random() * 1_500);
  return { kenmerk, code: gemeente.code, achternaam: `Bewoner${bewoner}`, postcode, huisnummer, bedrag };
}

export const asJson = ({ kenmerk, code, achternaam, postcode, huisnummer, bedrag }: Regel): string =>
  JSON.stringify({
    kenmerk,
    gemeentecode: code,
    signaaldatum: dagen.signaal,
    persoon: { voorletters: "B.", achternaam, telefoonnummer: "+31600000000" },
    adres: { straatnaam: "Proefstraat", huisnummer, postcode, plaatsnaam: `Plaats ${code}` },
    achterstand: { bedrag, ontstaansdatum: dagen.sinds },
    incasso: {
      herinneringen: [dagen.sinds],
      contactpogingen: [{ datum: dagen.sinds, soort: "Telefoon", bereikt: false }],
      gewezenOpSchuldhulp: dagen.sinds,
      aanbodGegevensdeling: dagen.sinds,
      bezwaar: false,
    },
    warmeOverdracht: false,
  });

export const csvHeader =
  "kenmerk;gemeentecode;signaaldatum;voorletters;achternaam;telefoonnummer;straatnaam;huisnummer;postcode;plaatsnaam;bedrag;ontstaansdatum;herinnering_op;contact_op;contact_soort;contact_bereikt;gewezen_op_schuldhulp;aanbod_gegevensdeling_op;bezwaar;warme_overdracht\n";

export const asCsv = ({ kenmerk, code, achternaam, postcode, huisnummer, bedrag }: Regel): string =>
  `${kenmerk};${code};${dagen.signaal};B.;${achternaam};+31600000000;Proefstraat;${huisnummer};${postcode};Plaats ${code};${bedrag},00;${dagen.sinds};${dagen.sinds};${dagen.sinds};Telefoon;nee;${dagen.sinds};${dagen.sinds};nee;nee\n`;

/** A file that is made while it is read: its length is no matter for memory. */
export function csvStream(rows: number, make: (n: number) => Regel): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const perBlock = 500;
  let n = 0;
  return new ReadableStream({
    pull: (controller) => {
      const lines: string[] = n === 0 ? [csvHeader] : [];
      for (const end = Math.min(rows, n + perBlock); n < end; n += 1) lines.push(asCsv(make(n)));
      controller.enqueue(encoder.encode(lines.join("")));
      if (n >= rows) controller.close();
    },
  });
}
