import type { Config } from "../config.ts";

/** Plain http is for the demo and tests alone: a browser keeps no `__Host-` cookie then. */
export const isSecure = ({ production, publicUrl }: Pick<Config, "production" | "publicUrl">): boolean =>
  production || publicUrl.startsWith("https:");

/** `__Host-`: only this host can have set it, and only over https. */
export const cookieName = (config: Config, name: string): string => (isSecure(config) ? `__Host-${name}` : name);

/** @param seconds how long the browser keeps it; 0 takes it away, absent is until the browser closes */
export function setCookie(config: Config, name: string, value: string, seconds?: number): string {
  const parts = [`${cookieName(config, name)}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (isSecure(config)) parts.push("Secure");
  if (seconds !== undefined) parts.push(`Max-Age=${seconds}`);
  return parts.join("; ");
}

/** The value of a cookie of ours; of two with one name the first, as browsers send the most specific first. */
export function readCookie(config: Config, request: Request, name: string): string | undefined {
  const begin = `${cookieName(config, name)}=`;
  const parts = (request.headers.get("cookie") ?? "").split(";").map((part) => part.trim());
  return parts.find((part) => part.startsWith(begin))?.slice(begin.length);
}
