import { z } from "zod";
import { intrekkingsredenen } from "../law/lists.ts";

/** The media types of what is signed, so that no other text of ours can pass for a proof. */
export const signaalbewijsType = "seinhuis-ontvangstbewijs+json";
export const leveringsbewijsType = "seinhuis-leveringsbewijs+json";

const partner = z.object({ naam: z.string(), soort: z.string(), kvkNummer: z.string().optional() });
const opmerking = z.object({ code: z.string(), tekst: z.string(), bron: z.string() });
const incasso = z
  .object({
    herinneringen: z.array(z.string()),
    contactpogingen: z.array(z.object({ datum: z.string(), soort: z.string(), bereikt: z.boolean() })),
    gewezenOpSchuldhulp: z.string().nullable(),
    aanbodGegevensdeling: z.string().nullable(),
    bezwaar: z.boolean(),
  })
  .nullable();

/** Who and where as hashes: a name or an address in hand can be held against them, and they tell nothing without. */
const betrokkene = z.object({
  regel: z.string(),
  zout: z.string(),
  scrypt: z.object({ N: z.number(), r: z.number(), p: z.number() }),
  wie: z.object({ hash: z.string(), metVoorletters: z.boolean(), metGeboortedatum: z.boolean() }),
  waar: z.object({ hash: z.string() }),
});

const waarde = z.union([z.number(), z.string()]).nullish();

/** What a proof of notification says. Fields that came later are optional: former proofs stay valid. */
export const Signaalbewijs = z.object({
  uitgever: z.string(),
  afgegevenOp: z.string().optional(),
  signaal: z.string(),
  kenmerk: z.string(),
  partner,
  gemeente: z.object({ code: z.string(), naam: z.string() }),
  /** Of the sandbox: it proves nothing. */
  proef: z.literal(true).optional(),
  signaaldatum: z.string(),
  ontvangenOp: z.string(),
  /** The day in the Netherlands. */
  ontvangenDag: z.string().optional(),
  achterstand: z.object({ bedrag: z.number(), ontstaansdatum: z.string() }),
  incasso,
  opmerkingen: z.array(opmerking).optional(),
  betrokkene: betrokkene.optional(),
  /** The same as in the register of the levering that it came with. */
  zegel: z.string().optional(),
  /** What was put right later: amounts and days, of the person only which field. */
  gecorrigeerd: z
    .array(
      z.object({
        op: z.string(),
        reden: z.string(),
        wijzigingen: z.array(z.object({ veld: z.string(), oud: waarde, nieuw: waarde })).optional(),
      }),
    )
    .optional(),
  ingetrokken: z.object({ op: z.string(), reden: z.enum(intrekkingsredenen) }).optional(),
});
export type Signaalbewijs = z.output<typeof Signaalbewijs>;

/** What a proof of a whole levering says; its register names the signals. */
export const Leveringsbewijs = z.object({
  uitgever: z.string(),
  afgegevenOp: z.string(),
  levering: z.string(),
  partner,
  formaat: z.string(),
  ontvangenOp: z.string(),
  ontvangenDag: z.string(),
  klaarOp: z.string(),
  /** SHA-256 of the file as it was sent, in hex. */
  bestandSha256: z.string(),
  regels: z.object({ aantal: z.int(), aanvaard: z.int(), bestaand: z.int(), geweigerd: z.int() }),
  /** SHA-256 of the register as it is handed out, in hex, and how many signals stand in it. */
  register: z.object({
    sha256: z.string(),
    signalen: z.int(),
    /** How many of them are of the sandbox, and prove nothing. */
    proef: z.int().optional(),
  }),
});
export type Leveringsbewijs = z.output<typeof Leveringsbewijs>;
