import type { Verzend, Verzoek } from "./verzending.ts";

/** An answer that is no JSON: a proof, a report or a template. */
export type Bestand = { soort: string; naam: string | null; bytes: Uint8Array<ArrayBuffer>; tekst(): string };

export async function readJson<T>(verzend: Verzend, verzoek: Verzoek): Promise<T> {
  const response = await verzend(verzoek);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export async function readBestand(verzend: Verzend, verzoek: Verzoek): Promise<Bestand> {
  const response = await verzend(verzoek);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const naam = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? null;
  return {
    soort: response.headers.get("content-type") ?? "",
    naam,
    bytes,
    tekst: () => new TextDecoder().decode(bytes),
  };
}

const formats: Readonly<Record<string, string>> = {
  "application/jose": "jose",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "text/csv": "csv",
};

/** How the parameter `formaat` names a kind of file. */
export const formaatVan = <Formaat>(soort: string): Formaat => formats[soort] as Formaat;

/** Every item of a list, page after page; the next page is asked when the items of this one are used up. */
export async function* readAlles<Vraag extends { na?: unknown }, Bladzijde extends { volgende?: unknown }, Item>(
  read: (vraag: Vraag) => Promise<Bladzijde>,
  vraag: Vraag,
  items: (bladzijde: Bladzijde) => readonly Item[],
): AsyncGenerator<Item, void, undefined> {
  let next: Vraag = vraag;
  for (;;) {
    const page = await read(next);
    yield* items(page);
    if (page.volgende === null || page.volgende === undefined) return;
    next = { ...next, na: page.volgende };
  }
}
