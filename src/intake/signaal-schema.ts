import { z } from "@hono/zod-openapi";
import { contactsoorten, crisissoorten, uitzonderingsoorten } from "../law/lists.ts";

/** Text on one line, without control characters. No flags, so that the published schema can carry it as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for
export const opEenRegel = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;

/** Signs that show nothing, such as a mark for the direction of writing. */
const onzichtbaar = /\p{Cf}/u;

/** Trimmed and in Unicode NFC, so that the same name typed in two ways is the same text; otherwise as it came. */
const vrij = (max: number) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(max)
    .regex(opEenRegel, "Gebruik geen nieuwe regels, tabs of onzichtbare stuurtekens.");

const tekst = (max: number, description: string) => vrij(max).min(1).openapi({ description });
/** Two that look the same are the same; a check beside the pattern, since a published pattern has no flags. */
const zichtbaar = (max: number, description: string) =>
  vrij(max)
    .min(1)
    .refine((text) => !onzichtbaar.test(text), "Haal de onzichtbare tekens uit het kenmerk, of typ het opnieuw.")
    .openapi({ description });
const vrijeTekst = (max: number, description: string) => vrij(max).nullish().openapi({ description });

/** Whole years that an intake can mean; others are typing errors, such as 0206 or 20226. */
const dag = z.iso
  .date({ abort: true })
  .refine((datum) => datum >= "1900-01-01" && datum <= "2100-12-31", "De datum moet tussen 1900 en 2100 liggen.");

const datum = (description: string) => dag.openapi({ description: `${description} (JJJJ-MM-DD)` });
const vrijeDatum = (description: string) => dag.nullish().openapi({ description: `${description} (JJJJ-MM-DD)` });

const persoon = z.strictObject({
  voorletters: vrijeTekst(40, "Voorletters"),
  voorvoegsel: vrijeTekst(20, "Voorvoegsel van de achternaam, zoals 'van der'"),
  achternaam: tekst(200, "Achternaam"),
  geboortedatum: vrijeDatum("Geboortedatum, alleen als de overeenkomst dit toestaat"),
  telefoonnummer: vrijeTekst(30, "Telefoonnummer, als het bekend is"),
  email: vrijeTekst(254, "E-mailadres, als het bekend is"),
  burgerservicenummer: vrijeTekst(
    20,
    "Stuur dit niet: het signaal wordt geweigerd, tenzij de overeenkomst het toestaat",
  ),
});

export const AdresInvoer = z.strictObject({
  straatnaam: vrijeTekst(200, "Straatnaam"),
  huisnummer: z
    .union([z.int().min(1).max(99_999), vrij(20)], "Vul een huisnummer in van 1 tot en met 99999.")
    .nullish()
    .openapi({
      description:
        "Huisnummer als getal; als tekst mag ook, met letter en toevoeging erin. Mag weg als het achter de straatnaam staat",
    }),
  huisletter: vrijeTekst(10, "Huisletter"),
  huisnummertoevoeging: vrijeTekst(20, "Toevoeging bij het huisnummer"),
  postcode: tekst(12, "Postcode, zoals 3073HE"),
  plaatsnaam: vrijeTekst(100, "Plaatsnaam"),
});

const achterstand = z.strictObject({
  bedrag: z
    .number()
    .gt(0)
    .lt(10_000_000)
    .refine((euros) => Math.round(euros * 100) / 100 === euros, "Gebruik niet meer dan twee cijfers achter de komma.")
    .openapi({ description: "De achterstand in euro's, met niet meer dan twee cijfers achter de komma" }),
  ontstaansdatum: datum("Sinds wanneer er een achterstand is"),
});

const incasso = z
  .strictObject({
    herinneringen: z
      .array(dag)
      .max(50)
      .default([])
      .openapi({ description: "Dagen van de schriftelijke herinneringen" }),
    contactpogingen: z
      .array(
        z.strictObject({
          datum: datum("Dag van de poging"),
          soort: z.enum(contactsoorten).openapi({ description: "Hoe contact is gezocht" }),
          bereikt: z.boolean().default(false).openapi({ description: "Of de klant is bereikt" }),
        }),
      )
      .max(50)
      .default([])
      .openapi({ description: "Pogingen om persoonlijk contact te krijgen" }),
    gewezenOpSchuldhulp: vrijeDatum("Dag waarop de klant is gewezen op schuldhulp van de gemeente"),
    aanbodGegevensdeling: vrijeDatum("Dag waarop is aangeboden om gegevens met de gemeente te delen"),
    bezwaar: z.boolean().nullish().openapi({ description: "Of de klant het delen van gegevens heeft geweigerd" }),
  })
  .nullish()
  .openapi({ description: "Wat u zelf al hebt gedaan (sociale incasso)" });

const crisis = z
  .strictObject({
    soort: z.enum(crisissoorten).openapi({ description: "Wat er dreigt" }),
    datum: vrijeDatum("Dag waarop dit gebeurt, als die bekend is"),
  })
  .nullish()
  .openapi({ description: "Dreigende ontruiming, afsluiting of opzegging" });

const uitzondering = z.enum(uitzonderingsoorten).nullish().openapi({
  description:
    "Waarom een verhuurder eerder of later meldt dan is afgesproken. Alleen als de gemeente daar afspraken over heeft",
});

const example = {
  kenmerk: "WB-2026-11-000471",
  gemeentecode: "0599",
  signaaldatum: "2026-11-03",
  persoon: { voorletters: "A.B.", voorvoegsel: "van", achternaam: "Dijk", telefoonnummer: "+31612345678" },
  adres: { straatnaam: "Putsebocht", huisnummer: 10, huisletter: "A", postcode: "3073HE", plaatsnaam: "Rotterdam" },
  achterstand: { bedrag: 1275.5, ontstaansdatum: "2026-09-01" },
  incasso: {
    herinneringen: ["2026-09-15"],
    contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
    gewezenOpSchuldhulp: "2026-09-15",
    aanbodGegevensdeling: "2026-09-15",
    bezwaar: false,
  },
  warmeOverdracht: false,
} as const;

const signaal = z
  .strictObject({
    kenmerk: zichtbaar(64, "Uw eigen, unieke kenmerk van dit signaal"),
    gemeentecode: z
      .string()
      .regex(/^\d{4}$/, "Een gemeentecode heeft vier cijfers, zoals 0599.")
      .nullish()
      .openapi({ description: "CBS-code van de gemeente; mag weg als het adres bekend is" }),
    signaaldatum: datum("Dag van het signaal"),
    persoon: persoon.openapi({ description: "Over wie het signaal gaat" }),
    adres: AdresInvoer.openapi({ description: "Waar die persoon woont" }),
    achterstand: achterstand.openapi({ description: "De betalingsachterstand" }),
    klantnummer: vrijeTekst(64, "Klantnummer, voor energie en water"),
    incasso,
    crisis,
    warmeOverdracht: z.boolean().default(false).openapi({ description: "Of u de klant zelf wilt overdragen" }),
    uitzondering,
  })
  .openapi("SignaalInvoer", { description: "Eén signaal van een betalingsachterstand", example });

/**
 * One signaal as a partner sends it, in JSON or as a row of a file. Form only: what a partner may send, and what it must
 * have done before, is decided by rules that name their source. Compiled, which makes it four times as fast.
 */
export const SignaalInvoer = z.compile(signaal, { strict: true });

export type SignaalInvoer = z.infer<typeof signaal>;

/** What its partner can put right in a signal that is stored: each part may be left out. */
export const Verbeterbaar = z.strictObject({
  achterstand: achterstand.partial().optional(),
  persoon: persoon
    .pick({ voorletters: true, voorvoegsel: true, achternaam: true, telefoonnummer: true, email: true })
    .partial()
    .optional(),
  klantnummer: signaal.shape.klantnummer,
  crisis: z.strictObject({ datum: vrijeDatum("Dag waarop dit gebeurt, als die bekend is") }).optional(),
});

/** The parts that the rules look at, when the whole is not of the right form; what is beside them may be anything. */
export const RegelDelen = z.object({
  gemeentecode: signaal.shape.gemeentecode,
  signaaldatum: signaal.shape.signaaldatum,
  achterstand: z.object({
    bedrag: achterstand.shape.bedrag.nullable().catch(null),
    ontstaansdatum: achterstand.shape.ontstaansdatum,
  }),
  persoon: persoon.pick({ geboortedatum: true, burgerservicenummer: true }).loose(),
  incasso,
  crisis,
  uitzondering: uitzondering.catch(null),
});
export type RegelDelen = z.infer<typeof RegelDelen>;
