import type { Read } from "../context.ts";

export async function countOpen({ q }: Read, partnerId: number): Promise<number> {
  const { aantal } = await q
    .selectFrom("terugkoppelingen")
    .select(({ fn }) => fn.countAll<number | string>().as("aantal"))
    .where("partner_id", "=", partnerId)
    .where("ontvangen_op", "is", null)
    .executeTakeFirstOrThrow();
  return Number(aantal);
}
