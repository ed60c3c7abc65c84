import { makeOpdrachten } from "./opdrachten.ts";
import { type Instellingen, makeVerzending } from "./verzending.ts";

export type Seinhuis = ReturnType<typeof makeOpdrachten>;

/** A client of Seinhuis: the operations of the API by name; progress as a stream is left out, `leesLevering` tells the same. */
export const seinhuis = (settings: Instellingen): Seinhuis => makeOpdrachten(makeVerzending(settings));
