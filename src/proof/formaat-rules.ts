/** How a proof is handed out: for machines, and for people. */
export const bewijsformaten = { jose: "application/jose", pdf: "application/pdf" } as const;
export type Bewijsformaat = keyof typeof bewijsformaten;

/**
 * The form that a caller wants: the one it names, else the one that its Accept likes best, else the one for machines.
 * A refusal (`q=0`) of one is a wish for the other.
 */
export function chooseFormaat(gevraagd: Bewijsformaat | undefined, accept: string | undefined): Bewijsformaat {
  if (gevraagd) return gevraagd;
  const liked = (accept ?? "*/*").split(",").map((part) => {
    const [range = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    return { range, weight: Number(q) || 0 };
  });
  const weightOf = (media: string): number =>
    liked.find(({ range }) => range === media)?.weight ??
    liked.find(({ range }) => range === "application/*" || range === "*/*")?.weight ??
    0;
  return weightOf(bewijsformaten.pdf) > weightOf(bewijsformaten.jose) ? "pdf" : "jose";
}
