import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { listLeveringen } from "../intake/list-leveringen.ts";
import { type Formaat, receiveLevering } from "../intake/receive-levering.ts";
import type { Upload } from "../platform/web/form-body.ts";
import { teksten } from "./teksten-levering.ts";

const formaten: Readonly<Record<string, Formaat>> = {
  csv: "csv",
  txt: "csv",
  xlsx: "xlsx",
  json: "json",
  ndjson: "ndjson",
};

/** Browsers do not agree on the media type of a CSV, so the name of the file decides; null when it is none of ours. */
export const formaatVan = (bestandsnaam: string): Formaat | null =>
  formaten[/\.([a-z]+)$/.exec(bestandsnaam.trim().toLowerCase())?.[1] ?? ""] ?? null;

/**
 * Takes in a file that somebody sends from a page, while it comes in.
 *
 * @returns the levering, also of a file that was refused as a whole: its page says why; or why there is none
 */
export async function ontvangUpload(
  ctx: Context,
  { sleutel, file }: { sleutel: string; file: Upload | null },
): Promise<{ uuid: string } | { fout: string; status: number }> {
  if (!file) return { fout: teksten.geenBestand, status: 422 };
  const formaat = formaatVan(file.filename);
  if (!formaat) return { fout: teksten.ander, status: 415 };
  try {
    const levering = await receiveLevering(ctx, { formaat, stream: file, idempotencySleutel: sleutel });
    return { uuid: levering.uuid };
  } catch (error) {
    if (!(error instanceof Probleem)) throw error;
    const { leveringen } = await listLeveringen(ctx, { sleutel, limiet: 1 });
    const [levering] = leveringen;
    if (levering?.status === "geweigerd") return { uuid: levering.uuid };
    return { fout: error.detail, status: error.status };
  }
}
