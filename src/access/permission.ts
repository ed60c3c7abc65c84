import type { Context, Scope } from "../context.ts";
import { geenRecht } from "../errors.ts";
import type { RolRecht } from "./rollen.ts";

/**
 * The partner that acts: the id that every query of a partner is narrowed by.
 * @throws Probleem 403 when the actor is no partner, or its token lacks the scope
 */
export function asPartner({ actor }: Pick<Context, "actor">, scope: Scope): number {
  if (actor.soort !== "partner" || !actor.scopes.has(scope)) throw geenRecht();
  return actor.partnerId;
}

/**
 * The municipality that acts: the id that every query of a municipality is narrowed by.
 * @throws Probleem 403 when the actor is no municipality, or its token lacks the scope
 */
export function asGemeente({ actor }: Pick<Context, "actor">, scope: RolRecht): number {
  if (actor.soort !== "gemeente" || !actor.scopes.has(scope)) throw geenRecht();
  return actor.gemeenteId;
}

/** The program itself: the command line and the jobs. No request from outside ever becomes this actor. */
export function systeem(base: Omit<Context, "actor">, naam: string): Context {
  return { ...base, actor: { soort: "systeem", naam, scopes: new Set() } };
}
