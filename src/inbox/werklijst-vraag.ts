import { type WerklijstVraag, writeWerklijst } from "../contact/werklijst-rules.ts";
import { start } from "./shell.ts";

export const lijstPad = `${start}/zaken`;

/** Where a question to the list is answered, perhaps further on and with what is to be told. */
export function vraagPad(
  vraag: Partial<WerklijstVraag>,
  na: string | null = null,
  meer: Readonly<Record<string, string>> = {},
): string {
  const zoek = writeWerklijst(vraag);
  if (na !== null) zoek.set("na", na);
  for (const [naam, waarde] of Object.entries(meer)) zoek.set(naam, waarde);
  const tekst = zoek.toString();
  return tekst === "" ? lijstPad : `${lijstPad}?${tekst}`;
}

/** The route of a question, or of chosen zaken. */
export function routePad(vraag: WerklijstVraag, zaken: readonly string[] = []): string {
  const zoek = writeWerklijst(vraag);
  for (const zaak of zaken) zoek.append("zaak", zaak);
  const tekst = zoek.toString();
  return tekst === "" ? `${lijstPad}/route` : `${lijstPad}/route?${tekst}`;
}
