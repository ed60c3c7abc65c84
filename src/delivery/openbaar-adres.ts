import ipaddr from "ipaddr.js";
import type { Doel } from "./doel-rules.ts";

/** Only 2000::/3 is given out for the public internet; the deprecated `::1.2.3.4` lies outside it. */
const publicIpv6 = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an address that DNS answered is on the public internet. Whatever is not plainly so is refused: private,
 * loopback, link-local, carrier NAT, multicast and reserved ranges, and every IPv6 form that holds an IPv4 address
 * (mapped, NAT64, 6to4, Teredo), also when that one is public: where such a packet ends is for others to say.
 */
export function isPublicAddress(address: string): boolean {
  // One that names a network card of ours is no address on the internet.
  if (address.includes("%") || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv4") return ipaddr.IPv4.isValidFourPartDecimal(address);
  return parsed.match(publicIpv6);
}

/** Every answer counts: one inner address among public ones is how a name is made to lead inside. */
export const isCallable = (doel: Doel, addresses: readonly string[]): boolean =>
  doel.vrij || addresses.every(isPublicAddress);
