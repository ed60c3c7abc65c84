import type { BronSleutel } from "./sources.ts";

/** Why a decision fell as it did: a code for machines, Dutch for people, and the source it rests on. */
export type Reden = { code: string; tekst: string; bron: BronSleutel; gewicht?: number };
