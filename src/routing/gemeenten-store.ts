import type { Read } from "../context.ts";

/** Every municipality that works here, by name, but this one. */
export async function loadAndereGemeenten({ q }: Read, gemeenteId: number): Promise<{ code: string; naam: string }[]> {
  return await q
    .selectFrom("gemeenten")
    .select(["code", "naam"])
    .where("id", "!=", gemeenteId)
    .orderBy("naam")
    .orderBy("code")
    .execute();
}
