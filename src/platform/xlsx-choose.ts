import type { Part } from "./xlsx-parts.ts";
import { type Samengevoegd, surveySheet } from "./xlsx-sheet.ts";
import { XlsxFault } from "./zip-check.ts";

/** A sheet as the workbook names it; several may show one part. */
export type Blad = { zichtbaar: boolean; plaats: string };
export type Gevuld = { nummer: number; open: Part; samengevoegd: Samengevoegd };

/**
 * The one visible sheet that holds anything. Every part is looked through once, however many sheets show it.
 * @throws XlsxFault when there is none, or another
 */
export async function chooseSheet(bladen: readonly Blad[], part: (plaats: string) => Part | undefined) {
  const surveys = new Map<string, ReturnType<typeof surveySheet>>();
  let blad: Gevuld | undefined;
  for (const [at, { zichtbaar, plaats }] of bladen.entries()) {
    const open = zichtbaar ? part(plaats) : undefined;
    if (!open) continue;
    const name = plaats.toLowerCase();
    const survey = surveys.get(name) ?? surveySheet(await open());
    surveys.set(name, survey);
    const { gevuld, samengevoegd } = await survey;
    if (gevuld && blad) throw another(blad.nummer, at + 1);
    if (gevuld) blad = { nummer: at + 1, open, samengevoegd };
  }
  if (!blad) throw new XlsxFault("leeg-bestand", "Er staat niets op de zichtbare werkbladen.");
  return blad;
}

const another = (een: number, twee: number): XlsxFault =>
  new XlsxFault("meer-werkbladen", `Op werkblad ${een} en werkblad ${twee} staan gegevens. Zet alles op één werkblad.`);
