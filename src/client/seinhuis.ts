import { makeOpdrachten } from "./opdrachten.ts";
import { type Instellingen, makeVerzending } from "./verzending.ts";

export type Seinhuis = ReturnType<typeof makeOpdrachten>;

/** A client of Seinhuis: every operation of the API by its name. */
export const seinhuis = (settings: Instellingen): Seinhuis => makeOpdrachten(makeVerzending(settings));
