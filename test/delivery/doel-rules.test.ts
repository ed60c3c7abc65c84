import { describe, expect, it } from "vitest";
import { readDoel } from "../../src/delivery/doel-rules.ts";
import { isCallable, isPublicAddress } from "../../src/delivery/openbaar-adres.ts";

const refusal = (text: string, privateHosts: string[] = []): string => {
  const read = readDoel(text, privateHosts);
  return "weigering" in read ? read.weigering : "";
};

describe("the address of a receiver", () => {
  it.each<[url: string, why: string]>([
    ["https://haken.woonbron.nl/seinhuis", ""],
    ["https://haken.woonbron.nl", ""],
    ["HTTPS://HAKEN.woonbron.NL/Pad?x=1&y=a%20b", ""],
    ["https://haken.woonbron.nl:443/", ""],
    ["https://haken.woonbron.nl:8443/", ""],
    ["https://haken.woonbron.nl:9443/", ""],
    ["https://xn--hken-6qa.woonbron.nl/", ""],
    ["https://10.woonbron.nl/", ""],
    [`https://woonbron.nl/${"a".repeat(480)}`, ""],
    [`https://woonbron.nl/${"a".repeat(481)}`, "geen-url"],
    ["", "geen-url"],
    ["haken.woonbron.nl", "geen-url"],
    ["//haken.woonbron.nl/", "geen-url"],
    ["https:haken.woonbron.nl", "geen-url"],
    ["https:///haken.woonbron.nl", "geen-url"],
    ["https:\\\\haken.woonbron.nl", "geen-url"],
    ["https://haken.woonbron.nl\\@127.0.0.1/", "geen-url"],
    [" https://haken.woonbron.nl", "geen-url"],
    ["https://haken.woon\tbron.nl", "geen-url"],
    ["https://haken.woonbron.nl/\r\nX: y", "geen-url"],
    ["https://häken.woonbron.nl/", "geen-url"],
    ["https://ⓛocalhost/", "geen-url"],
    ["https://１２７.0.0.1/", "geen-url"],
    ["https://127。0。0。1/", "geen-url"],
    ["file:///etc/passwd", "geen-url"],
    ["ftp://woonbron.nl/", "geen-url"],
    ["gopher://woonbron.nl/", "geen-url"],
    ["http://haken.woonbron.nl/", "alleen-https"],
    ["http://127.0.0.1/", "alleen-https"],
    ["https://u@haken.woonbron.nl/", "geen-inloggegevens"],
    ["https://u:w@haken.woonbron.nl/", "geen-inloggegevens"],
    ["https://haken.woonbron.nl@127.0.0.1/", "geen-inloggegevens"],
    ["https://haken.woonbron.nl/#deel", "geen-fragment"],
    ["https://haken.woonbron.nl/#", "geen-fragment"],
    ["https://haken.woonbron.nl:80/", "poort-niet-toegestaan"],
    ["https://haken.woonbron.nl:22/", "poort-niet-toegestaan"],
    ["https://haken.woonbron.nl:5432/", "poort-niet-toegestaan"],
    ["https://haken.woonbron.nl:444/", "poort-niet-toegestaan"],
    ["https://haken.woonbron.nl:99999/", "geen-url"],
    ["https://127.0.0.1/", "geen-ip-adres"],
    ["https://127.0.0.1./", "geen-ip-adres"],
    ["https://127.1/", "geen-ip-adres"],
    ["https://0x7f.1/", "geen-ip-adres"],
    ["https://0x7f000001/", "geen-ip-adres"],
    ["https://2130706433/", "geen-ip-adres"],
    ["https://017700000001/", "geen-ip-adres"],
    ["https://0177.0.0.1/", "geen-ip-adres"],
    ["https://0/", "geen-ip-adres"],
    ["https://127.0.0.%31/", "geen-ip-adres"],
    ["https://169.254.169.254/latest/meta-data/", "geen-ip-adres"],
    ["https://8.8.8.8/", "geen-ip-adres"],
    ["https://[::1]/", "geen-ip-adres"],
    ["https://[::ffff:127.0.0.1]/", "geen-ip-adres"],
    ["https://[::ffff:7f00:1]/", "geen-ip-adres"],
    ["https://[64:ff9b::7f00:1]/", "geen-ip-adres"],
    ["https://[2606:4700::1111]/", "geen-ip-adres"],
    ["https://[fe80::1%25eth0]/", "geen-url"],
    ["https://[fe80::1%eth0]/", "geen-url"],
    ["https://256.256.256.256/", "geen-url"],
    ["https://localhost/", "naam-niet-openbaar"],
    ["https://LOCALHOST/", "naam-niet-openbaar"],
    ["https://localhost./", "naam-niet-openbaar"],
    ["https://app.localhost/", "naam-niet-openbaar"],
    ["https://haken.woonbron.nl./", "naam-niet-openbaar"],
    ["https://haken..woonbron.nl/", "naam-niet-openbaar"],
    ["https://-haken.woonbron.nl/", "naam-niet-openbaar"],
    ["https://haken.woonbron.nl*/", "naam-niet-openbaar"],
    ["https://intranet/", "naam-niet-openbaar"],
    ["https://db/", "naam-niet-openbaar"],
    ["https://printer.local/", "naam-niet-openbaar"],
    ["https://metadata.google.internal/", "naam-niet-openbaar"],
    ["https://router.home.arpa/", "naam-niet-openbaar"],
    ["https://1.0.0.127.in-addr.arpa/", "naam-niet-openbaar"],
    ["https://iets.onion/", "naam-niet-openbaar"],
  ])("%j: %j", (url, why) => {
    expect(refusal(url)).toBe(why);
  });

  it("may be an inner one by the setting alone, with that port and no other", () => {
    const own = ["127.0.0.1:9000", "localhost:9000", "[::1]:9000", "ontvanger.local:443"];
    for (const url of [
      "http://127.0.0.1:9000/x",
      "http://localhost:9000/",
      "http://[::1]:9000/",
      "https://ontvanger.local/",
    ])
      expect(refusal(url, own)).toBe("");
    expect(refusal("http://127.0.0.1:9001/", own)).toBe("alleen-https");
    expect(refusal("https://127.0.0.1:9001/", own)).toBe("poort-niet-toegestaan");
    expect(refusal("http://ontvanger.local/", own)).toBe("alleen-https");
    expect(refusal("http://u@127.0.0.1:9000/", own)).toBe("geen-inloggegevens");
  });
});

describe("an address that DNS answered", () => {
  it.each<[address: string, isPublic: boolean]>([
    ["8.8.8.8", true],
    ["93.184.215.14", true],
    ["2606:4700:4700::1111", true],
    ["2a00:1450:400e::200e", true],
    ["9.255.255.255", true],
    ["10.0.0.0", false],
    ["10.255.255.255", false],
    ["11.0.0.0", true],
    ["100.63.255.255", true],
    ["100.64.0.0", false],
    ["100.127.255.255", false],
    ["100.128.0.0", true],
    ["126.255.255.255", true],
    ["127.0.0.0", false],
    ["127.255.255.255", false],
    ["128.0.0.0", true],
    ["169.253.255.255", true],
    ["169.254.0.0", false],
    ["169.254.169.254", false],
    ["169.255.0.0", true],
    ["172.15.255.255", true],
    ["172.16.0.0", false],
    ["172.31.255.255", false],
    ["172.32.0.0", true],
    ["192.0.0.8", false],
    ["192.0.2.1", false],
    ["192.88.99.1", false],
    ["192.167.255.255", true],
    ["192.168.0.0", false],
    ["192.168.255.255", false],
    ["192.169.0.0", true],
    ["198.17.255.255", true],
    ["198.18.0.0", false],
    ["198.19.255.255", false],
    ["198.51.100.7", false],
    ["203.0.113.7", false],
    ["223.255.255.255", true],
    ["224.0.0.1", false],
    ["239.255.255.255", false],
    ["240.0.0.1", false],
    ["255.255.255.255", false],
    ["0.0.0.0", false],
    ["0.1.2.3", false],
    ["::", false],
    ["::1", false],
    ["::127.0.0.1", false],
    ["::808:808", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:8.8.8.8", false],
    ["::ffff:0:8.8.8.8", false],
    ["64:ff9b::8.8.8.8", false],
    ["64:ff9b:1::a00:1", false],
    ["2002:7f00:1::", false],
    ["2002:808:808::", false],
    ["2001::1", false],
    ["2001:db8::1", false],
    ["2001:10::1", false],
    ["2001:20::1", false],
    ["3fff::1", false],
    ["100::1", false],
    ["fc00::1", false],
    ["fdff::1", false],
    ["fe80::1", false],
    ["fe80::1%eth0", false],
    ["2606:4700::1111%eth0", false],
    ["fec0::1", false],
    ["ff02::1", false],
    ["4000::1", false],
    ["0x7f.1", false],
    ["134744072", false],
    ["", false],
    ["haken.woonbron.nl", false],
  ])("%s: %s", (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it("counts with all the others: one inner one is enough to refuse", () => {
    const read = readDoel("https://haken.woonbron.nl/", []);
    if (!("doel" in read)) throw new Error("refused");
    expect(isCallable(read.doel, ["8.8.8.8", "2606:4700::1111"])).toBe(true);
    expect(isCallable(read.doel, ["8.8.8.8", "10.0.0.1"])).toBe(false);
    expect(isCallable(read.doel, ["::1", "8.8.8.8"])).toBe(false);
    expect(isCallable({ ...read.doel, vrij: true }, ["10.0.0.1"])).toBe(true);
  });
});
