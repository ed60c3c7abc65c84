import { showVersie } from "../contact/show-versie.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";

/** Of these zaken those that the reader may open: a link to another would lead nowhere. */
export async function inZicht(ctx: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const eigen = [...new Set(ids)];
  const seen = await Promise.all(eigen.map((id) => isInZicht(ctx, id)));
  return new Set(eigen.filter((_id, at) => seen[at]));
}

export async function isInZicht(ctx: Context, zaak: string): Promise<boolean> {
  try {
    await showVersie(ctx, { zaak });
    return true;
  } catch (error) {
    if (error instanceof Probleem && error.status === 404) return false;
    throw error;
  }
}
