import { z } from "@hono/zod-openapi";
import { correctieredenen } from "../law/lists.ts";
import type { Corrigeerbaar } from "./correctie-rules.ts";
import { Verbeterbaar } from "./signaal-schema.ts";

/** A correction as a partner sends it: only what must change, in the places that it has in a signal. */
export const CorrectieInvoer = Verbeterbaar.extend({
  reden: z.enum(correctieredenen).openapi({
    description:
      "'invoerfout': het stond verkeerd in het signaal. 'betalingVerwerkt': er was al betaald; het bedrag wordt lager. " +
      "'contactgegevens': een ander telefoonnummer of e-mailadres.",
  }),
}).openapi("CorrectieInvoer", {
  description: "Wat er moet veranderen. Wat u weglaat, blijft zoals het was; null maakt een veld leeg",
  example: { reden: "invoerfout", achterstand: { bedrag: 1275.5 } },
});
export type CorrectieInvoer = z.infer<typeof CorrectieInvoer>;

/** What the fields become; what is left out of a request is left out here. */
export function toNaar({ achterstand, persoon, klantnummer, crisis }: CorrectieInvoer): Partial<Corrigeerbaar> {
  const { achternaam, ...vrij } = persoon ?? {};
  const bedrag = achterstand?.bedrag;
  const naar = {
    bedragCenten: bedrag === undefined ? undefined : Math.round(bedrag * 100),
    ontstaansdatum: achterstand?.ontstaansdatum,
    crisisDatum: crisis?.datum,
    klantnummer,
    achternaam,
    ...vrij,
  };
  return Object.fromEntries(Object.entries(naar).filter(([, waarde]) => waarde !== undefined));
}

export const CorrectieAntwoord = z
  .object({
    id: z.uuid(),
    op: z.iso.datetime(),
    reden: z.enum(correctieredenen),
    wijzigingen: z.array(
      z.object({
        veld: z.string().openapi({ description: "Welk veld, als JSON Pointer", example: "/achterstand/bedrag" }),
        oud: z
          .union([z.number(), z.string()])
          .nullable()
          .optional()
          .openapi({ description: "Wat het was; alleen bij een bedrag of een datum", example: 12755 }),
        nieuw: z
          .union([z.number(), z.string()])
          .nullable()
          .optional()
          .openapi({ description: "Wat het werd; alleen bij een bedrag of een datum", example: 1275.5 }),
      }),
    ),
  })
  .openapi("Correctie", {
    description: "Een verbetering van een eigen signaal. Het bewijs van ontvangst blijft staan",
  });
