import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];
/** As much of a request in Hono as this needs; a test has no connection. */
type Call = { env: unknown; req: { raw: Request } };

/** An IPv4 address, the /64 of an IPv6 one, or `onbekend`. */
export type CallerAddress = (call: Call) => string;

const maxHeader = 2_000;

/**
 * Tells callers apart, to count them: the address of the connection, and behind a proxy of ours the last address that
 * the proxies pass on and that is none of them. What a caller writes in such a header itself counts for nothing.
 *
 * @param trusted  addresses and networks of our own proxies
 * @returns a function that gives an IPv4 address, or the /64 that one caller has for itself in IPv6
 */
export function callerAddress(trusted: readonly string[]): CallerAddress {
  const networks = trusted.map((text) => readNetwork(text)).filter((network) => network !== null);
  const isOurs = (address: Address): boolean =>
    networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
  return ({ env, req }) => {
    const socket = readAddress(remoteAddress(env));
    if (!socket) return "onbekend";
    if (!isOurs(socket)) return countedAs(socket);
    const [first = socket, second = first] = passedOn(req.raw.headers).map((hops) => lastBefore(socket, hops, isOurs));
    // A proxy writes one of the two headers and may let the other through: whoever sends it gains nothing by it.
    return countedAs(first.toString() === second.toString() ? first : socket);
  };
}

/** Whether a text is an address or a network that can be trusted; all addresses there are can not. */
export const isNetwork = (text: string): boolean => readNetwork(text) !== null;

function readNetwork(text: string): Network | null {
  const [start = "", bits, ...more] = text.split("/");
  const address = start.includes("%") ? null : readAddress(start);
  if (!address || more.length > 0) return null;
  const most = address.kind() === "ipv4" ? 32 : 128;
  if (bits === undefined) return [address, most];
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most ? [address, Number(bits)] : null;
}

/** From the connection back: the first that is not ours, or the last that can be read. */
function lastBefore(socket: Address, hops: (Address | null)[], isOurs: (address: Address) => boolean): Address {
  let last = socket;
  for (const hop of hops.toReversed()) {
    if (!hop || !isOurs(last)) break;
    last = hop;
  }
  return last;
}

/** What each of the two headers says, first caller first. */
function passedOn(headers: Headers): (Address | null)[][] {
  const usual = headers.get("x-forwarded-for");
  const standard = headers.get("forwarded");
  return [
    ...(usual ? [hopsIn(usual, (text) => text.split(",").map((hop) => hop.trim()))] : []),
    // A comma or semicolon between quotes is text. RFC 7239.
    ...(standard ? [hopsIn(standard, (text) => split(text, ",").map(forOf))] : []),
  ];
}

/** No row of proxies is as long as what a caller can send. */
const hopsIn = (header: string, read: (text: string) => string[]): (Address | null)[] =>
  header.length > maxHeader ? [null] : read(header).map(readAddress);

const split = (text: string, mark: "," | ";"): string[] =>
  text.match(mark === "," ? /(?:"(?:[^"\\]|\\.)*"|[^,])+/g : /(?:"(?:[^"\\]|\\.)*"|[^;])+/g) ?? [];

function forOf(hop: string): string {
  const values = split(hop, ";").flatMap((pair) => /^\s*for=(.*?)\s*$/i.exec(pair)?.[1] ?? []);
  return values.length === 1 ? (values[0] as string).replace(/^"(.*)"$/, "$1") : "";
}

/** An address in its usual form, perhaps with a port. IPv4 in IPv6 clothes is IPv4. */
function readAddress(text: string): Address | null {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, "$1");
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(bare) || (bare.includes(":") && ipaddr.IPv6.isValid(bare));
  return isAddress ? ipaddr.process(bare) : null;
}

const countedAs = (address: Address): string =>
  address.kind() === "ipv4"
    ? address.toString()
    : `${(address as ipaddr.IPv6).parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(":")}::/64`;

/** What node-server tells of the connection. */
const remoteAddress = (env: unknown): string =>
  (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? "";
