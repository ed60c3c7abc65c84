import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { type Eindresultaat, eindresultaten } from "../law/lists.ts";
import { regelVan } from "../law/werkafspraken.ts";
import { type Afsluiting, decideAfsluiting } from "./afsluiting-rules.ts";
import { loadAfsluitFeiten } from "./finish-store.ts";
import { loadSignalen } from "./household-store.ts";
import { lookAtZaak } from "./show-zaak.ts";

/** What closing with one result would do now; it may not when there are `fouten`. */
export type Voorbeeld = Pick<Afsluiting, "fouten" | "reden" | "signaalstatus"> & {
  resultaat: Eindresultaat;
  /** What happens to each term that runs now: met by the closing, or no longer needed. */
  termijnen: { naam: string; gevolg: "vervuld" | "teLaatVervuld" | "vervallen" }[];
};
export type AfsluitVoorbeeld = {
  /** Inner id: for other verbs, never to be shown. */
  zaakId: number;
  gesloten: boolean;
  /** Of a closed zaak. */
  resultaat: string | null;
  voorbeelden: Voorbeeld[];
  /** Whose signals are in it, by the uuid of the signal. */
  partners: ReadonlyMap<string, string>;
};

/**
 * What each of the sixteen results would do to a zaak if it closed with it now. Looking leaves a trace in the audit.
 * @throws Probleem 403, 404
 */
export async function previewAfsluiting(ctx: Context, { zaak: uuid }: { zaak: string }): Promise<AfsluitVoorbeeld> {
  const { zaak } = await lookAtZaak(ctx, uuid, "afsluiting");
  const feiten = (await loadAfsluitFeiten(ctx.db.read, [zaak.id]))(zaak.id);
  const signalen = await loadSignalen(ctx.db.read, [zaak]);
  const vandaag = localDay(ctx.clock.now());
  return {
    zaakId: zaak.id,
    gesloten: zaak.afgesloten_op !== null,
    resultaat: zaak.resultaat,
    voorbeelden: eindresultaten.map((resultaat) =>
      toVoorbeeld(resultaat, decideAfsluiting(resultaat, feiten, vandaag)),
    ),
    partners: new Map(signalen.map(({ uuid: signaal, partnernaam }) => [signaal, partnernaam as string])),
  };
}

function toVoorbeeld(resultaat: Eindresultaat, { fouten, reden, signaalstatus, termijnen }: Afsluiting): Voorbeeld {
  return {
    resultaat,
    fouten,
    reden,
    signaalstatus,
    termijnen: termijnen.map(({ soort, status }) => ({
      naam: regelVan(soort)?.naam ?? soort,
      gevolg: status === "vervuld" ? "vervuld" : status === "vervallen" ? "vervallen" : "teLaatVervuld",
    })),
  };
}
