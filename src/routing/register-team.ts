import { z } from "zod";
import { asBeheer, gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput, naamSchema } from "../access/check-input.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { conflict } from "../errors.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { newUuid } from "../platform/ids.ts";
import { findTeam, type Gebied, insertTeam, listTeamGebieden } from "./organisation-store.ts";

/** CBS writes these codes as numbers in some files: leading zeros are put back. */
const cbsCode = (length: number) =>
  z
    .string()
    .regex(new RegExp(`^\\d{${length - 2},${length}}$`))
    .transform((code) => code.padStart(length, "0"));
const postcode = z.string().regex(/^[1-9]\d{3}$/);

const gebied = z
  .discriminatedUnion("soort", [
    z.strictObject({ soort: z.literal("buurt"), van: cbsCode(8) }),
    z.strictObject({ soort: z.literal("wijk"), van: cbsCode(6) }),
    z
      .strictObject({ soort: z.literal("postcode"), van: postcode, tot: postcode.optional() })
      .refine(({ van, tot }) => tot === undefined || van <= tot, "Het einde ligt voor het begin."),
  ])
  .transform((value): Gebied => ({ ...value, tot: ("tot" in value && value.tot) || value.van }));

const schema = z.strictObject({
  gemeentecode: gemeentecodeSchema,
  naam: naamSchema,
  gebieden: z.array(gebied).max(1000),
});

/**
 * Registers a team with its areas: buurten (8 digits), wijken (6 digits) and ranges of postcodes (4 digits).
 * @throws Probleem 400, 403, 404; 409 when the name or one of the areas belongs to a team already
 */
export async function registerTeam(ctx: Context, input: z.input<typeof schema>): Promise<{ id: string }> {
  const { gemeentecode, naam, gebieden } = checkInput(schema, input);
  const uuid = newUuid();
  const work = ctx.db.write(async (trx) => {
    const gemeenteId = await asBeheer(ctx, trx, gemeentecode);
    if ((await findTeam(trx, gemeenteId, naam)) !== undefined) {
      throw conflict("team-bestaat", "Er is al een team met deze naam.");
    }
    refuseOverlap(await listTeamGebieden(trx, gemeenteId), gebieden);
    await insertTeam(trx, { uuid, gemeenteId, naam, gebieden });
    await recordAudit(ctx, trx, [{ handeling: "team geregistreerd", gemeenteId, onderwerp: uuid }]);
  });
  await work.catch((error) => {
    // Somebody else registered the same name or area in between.
    throw isUniqueViolation(error) ? gebiedBezet() : error;
  });
  return { id: uuid };
}

/** Two teams for one address would make routing a matter of chance. */
function refuseOverlap(taken: readonly Gebied[], wanted: readonly Gebied[]): void {
  wanted.forEach((nieuw, index) => {
    const others = [...taken, ...wanted.slice(0, index)];
    if (others.some((gebied) => overlaps(gebied, nieuw))) throw gebiedBezet(index);
  });
}

const overlaps = (a: Gebied, b: Gebied): boolean => a.soort === b.soort && a.van <= b.tot && b.van <= a.tot;

const gebiedBezet = (index?: number) =>
  conflict(
    "gebied-bezet",
    "Een van deze gebieden hoort al bij een team.",
    index === undefined ? [] : [{ veld: `/gebieden/${index}`, code: "bezet", melding: "Dit gebied is al bezet." }],
  );
