import { z } from "@hono/zod-openapi";
import { gemeentecodeSchema } from "../access/beheer.ts";
import type { ContactPersoon } from "../personal-columns.ts";
import { beginPlicht, signaalsoorten, terugkoppelniveaus } from "./overeenkomst-rules.ts";
import type { Afspraak } from "./overeenkomst-store.ts";

/** One line that people read: no control characters, which a terminal or a database could choke on. */
export const regel = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text), "Gebruik geen stuurtekens.");

export const kvkNummer = z.string().regex(/^\d{8}$/, "Een KvK-nummer heeft acht cijfers.");

const contact = z
  .strictObject({
    naam: regel(200),
    telefoonnummer: z
      .string()
      .regex(/^\+?[\d -]{6,20}$/, "Dit is geen telefoonnummer.")
      .nullable()
      .default(null),
    email: z.email().max(254).nullable().default(null),
  })
  .openapi("OvereenkomstContact");

const velden = {
  kleineVerhuurder: z.boolean().openapi({
    description: "Een verhuurder met een of twee woningen: die meldt zonder convenant, maar is wel geregistreerd",
  }),
  signaalsoorten: z
    .array(z.enum(signaalsoorten))
    .min(1)
    .max(signaalsoorten.length)
    .refine((soorten) => new Set(soorten).size === soorten.length, "Noem elke soort één keer.")
    .nullable()
    .openapi({ description: "Wat de partner meldt; leeg is alles. Een crisis wordt nooit om deze lijst geweigerd" }),
  bsnToegestaan: z.boolean().openapi({
    description: "Of een BSN mee mag; dat geldt alleen voor zorgverzekeraars en het CAK",
  }),
  geboortedatumToegestaan: z.boolean(),
  terugkoppelniveau: z.enum(terugkoppelniveaus).openapi({ description: "Hoeveel de partner terughoort" }),
  contact: contact.nullable().openapi({ description: "Wie de gemeente belt over deze overeenkomst" }),
};
const laatsteDag = z.iso.date().nullable().openapi({ description: "De laatste dag; leeg is tot nader order" });

/**
 * What partner and municipality agree. Default: since the duty began, and of the data beyond contact and amount only
 * the date of birth, which practice allows; a BSN and a fuller answer to the partner have to be agreed on.
 */
export const afspraakShape = {
  geldigVan: z.iso.date().default(beginPlicht).openapi({ description: "De eerste dag" }),
  geldigTot: laatsteDag.default(null),
  kleineVerhuurder: velden.kleineVerhuurder.default(false),
  signaalsoorten: velden.signaalsoorten.default(null),
  bsnToegestaan: velden.bsnToegestaan.default(false),
  geboortedatumToegestaan: velden.geboortedatumToegestaan.default(true),
  terugkoppelniveau: velden.terugkoppelniveau.default("basis"),
  contact: velden.contact.default(null),
};
/** The same on the command line and in the demo, which work for any municipality. */
export const overeenkomstShape = { gemeentecode: gemeentecodeSchema, ...afspraakShape };

/** A change names its first day and only what becomes different. */
export const wijzigingShape = {
  vanaf: z.iso.date().openapi({ description: "De eerste dag waarop het nieuwe geldt" }),
  geldigTot: laatsteDag.optional(),
  kleineVerhuurder: velden.kleineVerhuurder.optional(),
  signaalsoorten: velden.signaalsoorten.optional(),
  bsnToegestaan: velden.bsnToegestaan.optional(),
  geboortedatumToegestaan: velden.geboortedatumToegestaan.optional(),
  terugkoppelniveau: velden.terugkoppelniveau.optional(),
  contact: velden.contact.optional(),
};

type Period = { geldigVan: string; geldigTot: string | null };

/** For `refine`, with `periodFault`: a period must not end before it begins. */
export const isPeriod = ({ geldigVan, geldigTot }: Period): boolean => geldigTot === null || geldigVan <= geldigTot;
export const periodText = "Het einde ligt voor het begin.";
export const periodFault = { path: ["geldigTot"], message: periodText };

/** The part of checked input that is the agreement itself. */
export const toAfspraak = (agreed: z.output<z.ZodObject<typeof afspraakShape>>): Afspraak => pickAfspraak(agreed);

/** What was agreed, and nothing else that a row says. */
export function pickAfspraak(agreed: Afspraak): Afspraak {
  const { geldigVan, geldigTot, kleineVerhuurder, signaalsoorten, bsnToegestaan, geboortedatumToegestaan } = agreed;
  const { terugkoppelniveau } = agreed;
  const contact: ContactPersoon | null = agreed.contact;
  const allowed = { bsnToegestaan, geboortedatumToegestaan, terugkoppelniveau };
  return { geldigVan, geldigTot, kleineVerhuurder, signaalsoorten, ...allowed, contact };
}
