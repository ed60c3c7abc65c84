import { z } from "@hono/zod-openapi";

/** Shapes that the routes of this module share. An id in a path is no uuid: 404, as for one that does not exist. */
export const padId = (van: string) => z.string().openapi({ format: "uuid", description: `Het nummer van ${van}` });

export const paging = {
  na: z.string().max(200).optional().openapi({ description: "De waarde van 'volgende' uit het vorige antwoord" }),
  limiet: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "Hoeveel per bladzijde" }),
};

/** A page of a list: the items under their own name, and where the next page starts. */
export const lijst = <T extends z.ZodType>(naam: string, item: T, schemaNaam: string) =>
  z
    .object({
      [naam]: z.array(item),
      volgende: z.string().nullable().openapi({ description: "Geef dit mee als 'na'; leeg op de laatste bladzijde" }),
    })
    .openapi(schemaNaam);
