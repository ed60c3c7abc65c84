import { z } from "zod";
import { ongeldigeInvoer } from "../errors.ts";
import { zodFouten } from "../zod-fouten.ts";

/** A name for people to read: no control characters, which a terminal or a database could choke on. */
export const naamSchema = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]{1,200}$/u);

/**
 * The input of a registration verb, checked against its schema.
 * @throws Probleem 400 that names every fault at once, without the values that were sent
 */
export function checkInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw ongeldigeInvoer(zodFouten(result.error));
}
