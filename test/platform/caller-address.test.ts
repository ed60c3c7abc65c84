import { describe, expect, it } from "vitest";
import { callerAddress, isNetwork } from "../../src/platform/caller-address.ts";

/** Who asks, by the address of the connection and these headers, behind these proxies. */
function callerOf(remoteAddress: string | undefined, headers: Record<string, string>, proxies = ""): string {
  const env = remoteAddress === undefined ? undefined : { incoming: { socket: { remoteAddress } } };
  const raw = new Request("http://seinhuis.test/", { headers });
  return callerAddress(proxies.split(",").filter(Boolean))({ env, req: { raw } });
}

const proxies = "10.0.0.1,10.1.0.0/16,fd00::/8";
const xff = (value: string) => ({ "X-Forwarded-For": value });
const forwarded = (value: string) => ({ Forwarded: value });

describe("without trusted proxies, the connection counts and no header does", () => {
  it.each<[string | undefined, Record<string, string>, string]>([
    ["192.0.2.1", {}, "192.0.2.1"],
    ["192.0.2.1", xff("198.51.100.7"), "192.0.2.1"],
    ["192.0.2.1", forwarded("for=198.51.100.7"), "192.0.2.1"],
    ["10.0.0.1", xff("198.51.100.7"), "10.0.0.1"],
    ["::ffff:192.0.2.1", {}, "192.0.2.1"],
    [undefined, xff("198.51.100.7"), "onbekend"],
    ["", {}, "onbekend"],
  ])("%s with %j is %s", (remote, headers, expected) => {
    expect(callerOf(remote, headers)).toBe(expected);
  });
});

describe("IPv6 is counted by /64: somebody has all of one", () => {
  it.each([
    ["2001:db8:1:2::5", "2001:db8:1:2::/64"],
    ["2001:0DB8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::5", "2001:db8:1:3::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::ffff:c000:201", "192.0.2.1"],
  ])("%s counts as %s", (remote, expected) => {
    expect(callerOf(remote, {})).toBe(expected);
  });
});

describe("behind trusted proxies, the last address that is none of them counts", () => {
  it.each<[string, string, Record<string, string>, string]>([
    ["one proxy", "10.0.0.1", xff("198.51.100.7"), "198.51.100.7"],
    ["a proxy on a socket that takes both kinds", "::ffff:10.0.0.1", xff("198.51.100.7"), "198.51.100.7"],
    ["two proxies", "10.0.0.1", xff("198.51.100.7, 10.1.255.255"), "198.51.100.7"],
    ["a proxy by IPv6", "fd00::9", xff("2001:db8:1:2::5"), "2001:db8:1:2::/64"],
    ["what the caller made up before it", "10.0.0.1", xff("203.0.113.9, 198.51.100.7"), "198.51.100.7"],
    ["a made-up proxy before it", "10.0.0.1", xff("10.1.0.1, 198.51.100.7"), "198.51.100.7"],
    ["somebody who is no proxy", "192.0.2.1", xff("198.51.100.7"), "192.0.2.1"],
    ["an address just outside the network", "10.2.0.0", xff("198.51.100.7"), "10.2.0.0"],
    ["a second proxy that nobody named", "10.0.0.1", xff("198.51.100.7, 10.2.0.0"), "10.2.0.0"],
    ["a proxy that says nothing", "10.0.0.1", {}, "10.0.0.1"],
    ["a proxy that calls by itself", "10.0.0.1", xff("10.1.0.1"), "10.1.0.1"],
    ["an empty header", "10.0.0.1", xff(""), "10.0.0.1"],
    ["a word", "10.0.0.1", xff("198.51.100.7, unknown"), "10.0.0.1"],
    ["no address in the middle", "10.0.0.1", xff("198.51.100.7, , 10.1.0.1"), "10.1.0.1"],
    ["an odd way to write one", "10.0.0.1", xff("0x7f.1"), "10.0.0.1"],
    ["a number", "10.0.0.1", xff("3232235777"), "10.0.0.1"],
    ["a port", "10.0.0.1", xff("198.51.100.7:51234"), "198.51.100.7"],
    ["a port with IPv6", "10.0.0.1", xff("[2001:db8:1:2::5]:51234"), "2001:db8:1:2::/64"],
    ["Forwarded", "10.0.0.1", forwarded("for=198.51.100.7;proto=https;by=10.0.0.1"), "198.51.100.7"],
    ["Forwarded in capitals", "10.0.0.1", forwarded("Proto=https; FOR=198.51.100.7"), "198.51.100.7"],
    ["Forwarded with IPv6", "10.0.0.1", forwarded('for="[2001:db8:1:2::5]:4711"'), "2001:db8:1:2::/64"],
    ["Forwarded by two", "10.0.0.1", forwarded("for=198.51.100.7, for=10.1.0.1"), "198.51.100.7"],
    ["a comma between quotes", "10.0.0.1", forwarded('for=203.0.113.9;host="a,for=192.0.2.9"'), "203.0.113.9"],
    ["a quote that does not end", "10.0.0.1", forwarded('for="198.51.100.7'), "10.0.0.1"],
    ["a hidden name", "10.0.0.1", forwarded("for=198.51.100.7, for=_hidden"), "10.0.0.1"],
    ["Forwarded without for", "10.0.0.1", forwarded("for=198.51.100.7, proto=https"), "10.0.0.1"],
    ["two for in one", "10.0.0.1", forwarded("for=198.51.100.7;for=198.51.100.8"), "10.0.0.1"],
    ["both, alike", "10.0.0.1", { ...xff("198.51.100.7"), ...forwarded("for=198.51.100.7") }, "198.51.100.7"],
    ["a header as long as can be", "10.0.0.1", xff(`${"203.0.113.9, ".repeat(150)}198.51.100.7`), "198.51.100.7"],
    ["a longer one", "10.0.0.1", xff(`${"203.0.113.9, ".repeat(160)}198.51.100.7`), "10.0.0.1"],
    // One of them was made up by the caller: which, a proxy would have to tell.
    ["both, different", "10.0.0.1", { ...xff("198.51.100.7"), ...forwarded("for=203.0.113.9") }, "10.0.0.1"],
  ])("%s", (_name, remote, headers, expected) => {
    expect(callerOf(remote, headers, proxies)).toBe(expected);
  });
});

describe("what can be trusted", () => {
  it.each([
    ["10.0.0.1", true],
    ["10.0.0.0/8", true],
    ["fd00::/8", true],
    ["::1", true],
    ["0.0.0.0/1", true],
    ["0.0.0.0/0", false],
    ["::/0", false],
    ["10.0.0.0/33", false],
    ["10.0.0", false],
    ["10.0.0/8", false],
    ["0x7f.1", false],
    ["proxy.example", false],
    ["fe80::1%eth0", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isNetwork(text)).toBe(expected);
  });
});
