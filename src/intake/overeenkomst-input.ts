import { z } from "zod";
import { gemeentecodeSchema } from "../access/beheer.ts";
import type { Overeenkomst } from "./partner-store.ts";

/** Signalling became a duty on this day. */
export const beginPlicht = "2021-01-01";

/**
 * What partner and municipality agree. Default: since the duty began, and of the data beyond contact and amount only
 * the date of birth, which practice allows; a BSN and a fuller answer to the partner have to be agreed on.
 */
export const overeenkomstShape = {
  gemeentecode: gemeentecodeSchema,
  /** First day, local. */
  geldigVan: z.iso.date().default(beginPlicht),
  /** Last day, local; absent: until further notice. */
  geldigTot: z.iso.date().optional(),
  kleineVerhuurder: z.boolean().default(false),
  bsnToegestaan: z.boolean().default(false),
  geboortedatumToegestaan: z.boolean().default(true),
  terugkoppelniveau: z.enum(["basis", "contact", "regeling"]).default("basis"),
};

type Period = { geldigVan: string; geldigTot?: string | undefined };

/** For `refine`, with `periodFault`: a period must not end before it begins. */
export const isPeriod = ({ geldigVan, geldigTot }: Period): boolean =>
  geldigTot === undefined || geldigVan <= geldigTot;
export const periodFault = { path: ["geldigTot"], message: "Het einde ligt voor het begin." };

type Agreed = z.output<z.ZodObject<typeof overeenkomstShape>>;

export function toOvereenkomst(
  agreed: Agreed,
  parties: Pick<Overeenkomst, "uuid" | "partnerId" | "gemeenteId">,
): Overeenkomst {
  return {
    ...parties,
    geldigVan: agreed.geldigVan,
    geldigTot: agreed.geldigTot ?? null,
    kleineVerhuurder: agreed.kleineVerhuurder,
    bsnToegestaan: agreed.bsnToegestaan,
    geboortedatumToegestaan: agreed.geboortedatumToegestaan,
    terugkoppelniveau: agreed.terugkoppelniveau,
  };
}
