import type { Deprecated } from "./operation.ts";

export const deprecationMeaning = {
  Deprecation: "Sinds wanneer u dit niet meer moet gebruiken (RFC 9745)",
  Sunset: "Tot wanneer dit nog werkt (RFC 8594)",
  Link: "Waar staat wat u in plaats hiervan gebruikt",
} as const;

/** What every answer of a deprecated operation carries: a structured date, an HTTP date and where to read more. */
export function deprecationHeaders(deprecated: Deprecated | undefined): Record<string, string> {
  if (!deprecated) return {};
  const { since, sunset, link } = deprecated;
  return {
    Deprecation: `@${Math.floor(midnight(since).epochMilliseconds / 1000)}`,
    Sunset: new Date(midnight(sunset).epochMilliseconds).toUTCString(),
    Link: `<${link}>; rel="deprecation"; type="text/html"`,
  };
}

/** A day begins here when it begins in Amsterdam, as everywhere in Seinhuis. */
const midnight = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime("Europe/Amsterdam").toInstant();
