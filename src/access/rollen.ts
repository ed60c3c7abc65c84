import type { Scope } from "../context.ts";

/** What somebody of a municipality can be. */
export const rollen = ["wijkteam", "regisseur", "beheerder", "beleid", "controleur"] as const;
export type Rol = (typeof rollen)[number];

/** Reading who did what is for people alone: no machine gets it. */
export type RolRecht = Scope | "audit:lezen";

type RolRechten = {
  /** What the pages call it. */
  naam: string;
  rechten: readonly RolRecht[];
  /** Only the zaken of the own team; otherwise of all teams. */
  eigenTeam?: true;
};

/** What each may do in the inbox; nobody sees a household who does not work for it. */
export const rolRechten: Readonly<Record<Rol, RolRechten>> = {
  wijkteam: { naam: "Wijkteam", rechten: ["zaken:lezen", "zaken:werken"], eigenTeam: true },
  regisseur: { naam: "Regisseur", rechten: ["zaken:lezen", "zaken:werken", "beheer", "monitor:lezen"] },
  beheerder: { naam: "Beheerder", rechten: ["beheer", "monitor:lezen"] },
  beleid: { naam: "Beleid", rechten: ["monitor:lezen"] },
  controleur: { naam: "Controleur", rechten: ["audit:lezen"] },
};

export const isRol = (naam: unknown): naam is Rol => rollen.some((rol) => rol === naam);
