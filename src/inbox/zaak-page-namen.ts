import { nameMedewerkers } from "../contact/name-medewerkers.ts";
import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import type { TijdlijnItem } from "../contact/tijdlijn-rules.ts";
import type { Context } from "../context.ts";
import { zaakTeksten as t } from "./teksten-zaak.ts";

/** What the people of the municipality are called, by uuid. */
export type Namen = (uuid: string) => string;

/** The people whom the page of a zaak names: who works it, and who did what. */
export async function loadNamen(
  ctx: Context,
  { behandelaar }: Pick<HuishoudenAntwoord, "behandelaar">,
  tijdlijn: readonly TijdlijnItem[],
): Promise<Namen> {
  const deden = tijdlijn.flatMap(({ details }) => [details.medewerker, actorUuid(details.door)]);
  const ids = [behandelaar?.id, ...deden].filter((id) => typeof id === "string");
  const namen = await nameMedewerkers(ctx, { medewerkers: [...new Set(ids)] });
  return (uuid) => namen.get(uuid) ?? t.iemand;
}

/** Who did something, as the timeline shows it; `door` is the name of the actor. */
export function doorTekst(door: unknown, namen: Namen): string | null {
  if (typeof door !== "string" || door === "") return null;
  const uuid = actorUuid(door);
  return uuid ? namen(uuid) : door;
}

const actorUuid = (door: unknown): string | undefined =>
  typeof door === "string" ? /^medewerker ([\da-f-]{36})$/.exec(door)?.[1] : undefined;
