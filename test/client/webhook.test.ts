import { generateKeyPairSync, sign } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { controleerWebhook } from "../../src/client/index.ts";

const geheim = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const ander = `whsec_${Buffer.alloc(24, 8).toString("base64")}`;
const body = JSON.stringify({
  type: "terugkoppeling.aangemaakt",
  timestamp: "2026-11-03T09:00:00.000Z",
  data: { id: "x" },
});
const moment = new Date("2026-11-03T09:00:00.000Z");
const nu = moment.getTime();
const hmac = (secret: string): string => new Webhook(secret).sign("msg_1", moment, body);
const headersWith = (signature: string) => ({
  "webhook-id": "msg_1",
  "webhook-timestamp": String(nu / 1000),
  "webhook-signature": signature,
});
const ed = generateKeyPairSync("ed25519");
const openbaar = `whpk_${Buffer.from(ed.publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("base64")}`;
const edSignature = `v1a,${sign(null, Buffer.from(`msg_1.${nu / 1000}.${body}`), ed.privateKey).toString("base64")}`;

describe("a message from Seinhuis", () => {
  it.each([
    ["signed with the shared secret", headersWith(hmac(geheim)), geheim],
    ["signed with two secrets while they change", headersWith(`${hmac(ander)} ${hmac(geheim)}`), geheim],
    ["checked with two secrets while they change", headersWith(hmac(geheim)), [ander, geheim]],
    ["signed with ed25519", headersWith(edSignature), openbaar],
    ["with both kinds of signature", headersWith(`${hmac(ander)} ${edSignature}`), openbaar],
    ["in the headers of fetch", new Headers(headersWith(hmac(geheim))), geheim],
  ])("is accepted: %s", async (_what, headers, secret) => {
    const bericht = await controleerWebhook({ headers, body, geheim: secret, nu });
    expect(bericht).toEqual({ id: "msg_1", ...JSON.parse(body) });
  });

  it.each([
    ["five minutes old", { nu: nu + 300_000 }],
    ["five minutes early", { nu: nu - 300_000 }],
  ])("is accepted at the bound: %s", async (_what, changes) => {
    await controleerWebhook({ headers: headersWith(hmac(geheim)), body, geheim, ...changes });
  });

  it.each([
    ["with another secret", { geheim: ander }],
    ["with a key of the other kind", { geheim: openbaar }],
    ["with one byte changed", { body: body.replace("x", "y") }],
    ["with another id", { headers: { ...headersWith(hmac(geheim)), "webhook-id": "msg_2" } }],
    ["with an empty signature", { headers: headersWith("v1,") }],
    ["with a signature that is no base64", { headers: headersWith("v1,***") }],
    ["without a header", { headers: { "webhook-id": "msg_1" } }],
    ["with a moment that is no number", { headers: { ...headersWith(hmac(geheim)), "webhook-timestamp": "now" } }],
    ["too old", { nu: nu + 300_001 }],
    ["too early", { nu: nu - 300_001 }],
  ])("is refused: %s", async (_what, changes) => {
    const given = { headers: headersWith(hmac(geheim)), body, geheim, nu, ...(changes as object) };
    await expect(controleerWebhook(given)).rejects.toThrow(/bericht|kop/);
  });
});
