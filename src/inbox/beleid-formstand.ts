import type { Invulling, Veldfout } from "./beleid-getallen.ts";
import type { Instelbaar } from "./beleid-vorm.ts";
import type { TeamNaam } from "./beleid-woorden.ts";

/** What a form shows: what was filled in, what is wrong with it, and what there is to choose from. */
export type Formstand = {
  naam: Instelbaar;
  invulling: Invulling;
  fouten: readonly Veldfout[];
  /** What counts today, and what is national. */
  nu: unknown;
  landelijk: unknown;
  teams: readonly TeamNaam[];
  vandaag: string;
};

export const foutVan = (fouten: readonly Veldfout[], name: string): string | undefined =>
  fouten.find((fout) => fout.name === name)?.text;
