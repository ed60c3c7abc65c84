import { z } from "@hono/zod-openapi";
import { conflict, geweigerd, type Probleem } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import { teamRollen } from "../law/lists.ts";
import type { BezetGebied, Gebied } from "./team-store.ts";

/** CBS writes these codes as numbers in some files: leading zeros are put back. */
const cbsCode = (length: number) =>
  z
    .string()
    .regex(new RegExp(`^\\d{${length - 2},${length}}$`))
    .transform((code) => code.padStart(length, "0"));
const postcode = z.string().regex(/^[1-9]\d{3}$/);

/** `tot` may be left out; of a buurt or wijk it is the same, so that what was read can be sent back as it is. */
const gebied = z
  .discriminatedUnion("soort", [
    z.strictObject({ soort: z.literal("buurt"), van: cbsCode(8), tot: cbsCode(8).optional() }),
    z.strictObject({ soort: z.literal("wijk"), van: cbsCode(6), tot: cbsCode(6).optional() }),
    z.strictObject({ soort: z.literal("postcode"), van: postcode, tot: postcode.optional() }),
  ])
  .transform(({ soort, van, tot = van }): Gebied => ({ soort, van, tot }))
  .refine(({ soort, van, tot }) => (soort === "postcode" ? van <= tot : van === tot), {
    message: "Het einde past niet bij het begin.",
  });

/** One line that people read: no control characters, which a terminal or a database could choke on. */
export const regel = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text), "Gebruik geen stuurtekens.");

/** What a team is. Only a wijkteam has areas: the others get their zaken in another way. */
export const teamShape = {
  naam: regel(200),
  rol: z.enum(teamRollen).default("wijkteam").openapi({ description: "Waarvoor het team er is" }),
  capaciteit: z
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .default(null)
    .openapi({ description: "Hoeveel open zaken het team aankan; leeg is zonder grens" }),
  gebieden: z.array(gebied).max(1000).openapi({
    description: "Buurten (8 cijfers), wijken (6 cijfers) en postcodes (4 cijfers, 'van' tot en met 'tot')",
  }),
};

export type TeamInvoer = { rol: (typeof teamRollen)[number]; gebieden: readonly Gebied[]; capaciteit: number | null };

export const heeftPassendeGebieden = ({ rol, gebieden }: TeamInvoer): boolean =>
  rol === "wijkteam" || gebieden.length === 0;
export const gebiedenFout = { path: ["gebieden"], message: "Alleen een wijkteam heeft gebieden." };

/** @throws Probleem 422 when the fallback team would get a bound: it takes what nobody else can */
export function refuseVangnetBound(vangnet: boolean, veld: "/capaciteit" | "/van"): void {
  if (!vangnet) return;
  const melding = "Dit is het vangnetteam. Het neemt altijd zaken aan.";
  throw geweigerd([{ veld, code: "vangnet", melding, bron: "beleid-routering" }]);
}

/**
 * Two teams for one address would make routing a matter of chance.
 * @throws Probleem 409 that names every area that is taken, and by which team
 */
export function refuseOverlap(taken: readonly BezetGebied[], wanted: readonly Gebied[]): void {
  const fouten = wanted.flatMap((nieuw, index): Fout[] => {
    const bezet = taken.find((other) => overlaps(other, nieuw));
    const dubbel = wanted.slice(0, index).some((other) => overlaps(other, nieuw));
    if (!bezet && !dubbel) return [];
    const waarom = bezet
      ? `${gebiedTekst(bezet)} hoort bij ${bezet.teamNaam}.`
      : "Het valt samen met een andere regel van dit team.";
    return [{ veld: `/gebieden/${index}`, code: "bezet", melding: `Dit gebied is al bezet. ${waarom}` }];
  });
  if (fouten.length > 0) throw conflict("gebied-bezet", "Een van deze gebieden hoort al bij een team.", fouten);
}

const overlaps = (a: Gebied, b: Gebied): boolean => a.soort === b.soort && a.van <= b.tot && b.van <= a.tot;

const soortNamen = { buurt: "Buurt", wijk: "Wijk", postcode: "Postcode" } as const;
const gebiedTekst = ({ soort, van, tot }: Gebied): string =>
  `${soortNamen[soort]} ${van === tot ? van : `${van} tot en met ${tot}`}`;

export const teamBestaat = (): Probleem => conflict("team-bestaat", "Er is al een team met deze naam.");
