/** What else is known of an act, as `naam: waarde`, also of what is inside: `rol van: beleid`. */
export function detailTekst(details: Record<string, unknown>): string {
  return flatten(details, "").join("; ");
}

function flatten(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return path === "" ? [] : [`${path}: geen`];
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    return value.length === 0 ? [] : [`${path}: ${value.join(", ")}`];
  }
  if (typeof value !== "object") return [`${path}: ${value === true ? "ja" : value === false ? "nee" : String(value)}`];
  return Object.entries(value).flatMap(([key, item]) => flatten(item, path === "" ? key : `${path} ${key}`));
}
