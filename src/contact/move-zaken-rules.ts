/** Which of the open zaken go first. */
export const verplaatsVolgordes = ["hoogste", "laagste"] as const;
export type VerplaatsVolgorde = (typeof verplaatsVolgordes)[number];

/** So many at once: one transaction, and as much as a person can answer for. */
export const meesteTegelijk = 500;

type Gekozen = { status: string; band: "hoog" | "midden" | "laag"; behandelaar_id: number | null; crisis: boolean };
export type Bestemming = { teamId: number; behandelaarId: number | null };

/** What somebody sees before anything moves: numbers alone. */
export type VerplaatsBeeld = {
  aantal: number;
  banden: { hoog: number; midden: number; laag: number };
  crisis: number;
  /** That lose the worker they have now. */
  verliezenBehandelaar: number;
  /** That are taken up by it, since somebody gets them. */
  opgepakt: number;
};

/** What these zaken are together, and what going there does to them. */
export function beschrijfVerplaatsing(zaken: readonly Gekozen[], { behandelaarId }: Bestemming): VerplaatsBeeld {
  const count = (is: (zaak: Gekozen) => boolean): number => zaken.filter(is).length;
  return {
    aantal: zaken.length,
    banden: {
      hoog: count(({ band }) => band === "hoog"),
      midden: count(({ band }) => band === "midden"),
      laag: count(({ band }) => band === "laag"),
    },
    crisis: count(({ crisis }) => crisis),
    verliezenBehandelaar: count(({ behandelaar_id }) => behandelaar_id !== null && behandelaar_id !== behandelaarId),
    opgepakt: behandelaarId === null ? 0 : count(({ status }) => status === "nieuw"),
  };
}
