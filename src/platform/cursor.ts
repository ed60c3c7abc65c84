/** Where a list went on: opaque to the caller, readable to us. Holds order numbers only, never personal data. */
export const encodeCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString("base64url");

/** @returns the parts, or null when the text is not a cursor with this many parts */
export function decodeCursor(text: string, count: number): (string | number)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(parts) || parts.length !== count) return null;
    return parts.every((part) => typeof part === "string" || typeof part === "number") ? parts : null;
  } catch {
    return null;
  }
}
