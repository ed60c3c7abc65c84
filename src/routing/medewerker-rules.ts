/** Why somebody's role, team or name changed: a closed list, so that nothing about a person ends up in the audit. */
export const wijzigRedenen = ["ander-werk", "ander-team", "naam", "vergissing"] as const;
export type WijzigReden = (typeof wijzigRedenen)[number];

/** Why somebody works here no more. */
export const intrekRedenen = ["uit-dienst", "ander-werk", "vergissing"] as const;
export type IntrekReden = (typeof intrekRedenen)[number];

/**
 * Why somebody is away. Nothing about health can be told: an employer may not write that down here.
 */
export const afwezigRedenen = ["verlof", "opleiding", "ander-werk", "anders"] as const;
export type AfwezigReden = (typeof afwezigRedenen)[number];

/** Why a team changed. */
export const teamRedenen = ["nieuwe-indeling", "ander-aantal", "andere-naam", "vergissing"] as const;
export type TeamReden = (typeof teamRedenen)[number];
