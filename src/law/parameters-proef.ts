import type { Parameter } from "./parameter-definition.ts";

/**
 * Numbers of the sandbox: our own policy, the same for everybody. No municipality sets them, so they are not among the
 * parameters that it can set.
 *
 * @source beleid-proefgemeente
 */
export const proefParameters = {
  bewaarDagen: {
    naam: "Dagen dat een signaal in de proefgemeente blijft",
    soort: "beleid",
    waarden: [{ from: "2026-11-01", value: 30, source: "beleid-proefgemeente" }],
    geldig: null,
  },
  uitkomstSeconden: {
    naam: "Seconden tot de terugkoppeling in de proefgemeente",
    soort: "beleid",
    waarden: [{ from: "2026-11-01", value: 60, source: "beleid-proefgemeente" }],
    geldig: null,
  },
} as const satisfies Record<string, Parameter<number>>;

/** The value on a day; a day before the first value gets that one. */
export function proefParameter(naam: keyof typeof proefParameters, op: string): number {
  const [first, ...later] = proefParameters[naam].waarden;
  return (later as readonly (typeof first)[]).findLast(({ from }) => from <= op)?.value ?? first.value;
}
