import type { Fout } from "../law/fout.ts";

/** Where a message goes. `vrij`: named in a setting as ours, so its addresses are not checked. */
export type Doel = { url: URL; host: string; vrij: boolean };
type Weigering = keyof typeof meldingen;

/** Where web servers with TLS listen; others belong to services that a webhook has no business with. */
const ports = new Set(["", "443", "4443", "8443", "9443"]);
/** Names that no public DNS gives out, or that stand for the machine or the network itself. RFC 6761, 6762, 8375, 9476. */
const innerNames = new Set(
  "localhost local internal intranet lan home corp private arpa onion invalid test alt localdomain".split(" "),
);
const maxLength = 500;

const meldingen = {
  "geen-url": "Geef een volledig webadres, in gewone letters, van hooguit 500 tekens.",
  "alleen-https": "Gebruik een adres dat met https:// begint.",
  "geen-inloggegevens": "Zet geen gebruikersnaam of wachtwoord in het adres. U herkent ons aan de handtekening.",
  "geen-fragment": "Laat het deel vanaf # weg.",
  "poort-niet-toegestaan": "Gebruik poort 443, 4443, 8443 of 9443.",
  "geen-ip-adres": "Gebruik een naam, geen IP-adres.",
  "naam-niet-openbaar": "Gebruik een naam die op het openbare internet bestaat.",
  "adres-niet-openbaar": "Deze naam hoort bij een adres dat niet op het openbare internet is.",
} as const;

/**
 * What may be called at all, before DNS is asked. The URL parser has by then turned every other way of writing an
 * address (`0x7f.1`, one decimal number, full-width digits) into the plain one.
 *
 * @param privateHosts  `host:port` that this installation calls although they are its own: for tests and the demo
 */
export function readDoel(text: string, privateHosts: readonly string[]): { doel: Doel } | { weigering: Weigering } {
  // Printable ASCII only: the parser drops line ends and maps look-alikes, and then what was checked is not what was read.
  const isPlain = text.length <= maxLength && /^[\x21-\x5b\x5d-\x7e]+$/.test(text);
  const url = isPlain && /^https?:\/\/[^/]/i.test(text) ? URL.parse(text) : null;
  if (!url) return { weigering: "geen-url" };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const vrij = privateHosts.includes(`${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`);
  const weigering = weigerUrl(url) ?? (vrij ? null : weigerHost(url, host));
  return weigering ? { weigering } : { doel: { url, host, vrij } };
}

function weigerUrl(url: URL): Weigering | null {
  if (url.username !== "" || url.password !== "") return "geen-inloggegevens";
  return url.href.includes("#") ? "geen-fragment" : null;
}

function weigerHost(url: URL, host: string): Weigering | null {
  if (url.protocol !== "https:") return "alleen-https";
  if (!ports.has(url.port)) return "poort-niet-toegestaan";
  if (/^[\d.]+$|:/.test(host)) return "geen-ip-adres";
  const labels = host.split(".");
  const isName = labels.length > 1 && labels.every((label) => /^[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?$/.test(label));
  return isName && !innerNames.has(labels.at(-1) ?? "") ? null : "naam-niet-openbaar";
}

export const doelFout = (code: Weigering): Fout => ({ veld: "/url", code, melding: meldingen[code] });
