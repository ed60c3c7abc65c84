import type { BronSleutel } from "./sources.ts";

/**
 * One thing that is wrong with what somebody sent.
 *
 * `veld` is a JSON Pointer (or row and column of a file), `code` is for machines, `melding` is Dutch for people and
 * never repeats the value that was sent; `bron` names the source when a rule refuses.
 */
export type Fout = { veld: string; code: string; melding: string; bron?: BronSleutel };
