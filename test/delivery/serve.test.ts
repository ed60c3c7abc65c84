import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { partnerToken, startServer } from "../support/server.ts";
import { makeTown } from "../support/town.ts";
import { answer, type Got, startReceiver } from "./receiver.ts";

it("the server itself sends, also what waited when it was stopped, with both signatures after a rotation", async () => {
  const receiver = await startReceiver(() => {});
  const town = await makeTown("sqlite");
  const { databaseUrl, keysFile, publicUrl } = town.base.config;
  const token = await partnerToken({ ...town.base, clock: { now: () => Temporal.Now.instant().toString() } });
  const settings = { DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, PUBLIC_URL: publicUrl };
  const own = { ...settings, WEBHOOK_PRIVATE_HOSTS: receiver.host };
  let server = await startServer(own);
  const post = async (path: string, body: unknown = {}) => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const response = await fetch(`${server.url}/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    expect(response.ok, path).toBe(true);
    return (await response.json()) as { id: string; geheim: string };
  };
  const invoer = { url: receiver.url, gebeurtenissen: ["levering.verwerkt"], handtekening: "hmac" };
  const old = await post("/abonnementen", invoer);
  const message = await post(`/abonnementen/${old.id}/test`);
  await receiver.until(1);
  // It gets no answer, and the server is told to stop.
  await server.stop();
  server = await startServer(own);
  try {
    const next = await post(`/abonnementen/${old.id}/geheim`);
    receiver.answerWith(answer(200));
    const later = await post(`/abonnementen/${old.id}/test`);
    await receiver.until(3);
    const ids = receiver.got.map(({ headers }) => headers["webhook-id"]);
    const both = receiver.got[ids.indexOf(later.id)] as Got;
    for (const { geheim } of [old, next]) new Webhook(geheim).verify(both.body, both.headers as Record<string, string>);
    expect(ids.toSorted()).toEqual([message.id, message.id, later.id].toSorted());
  } finally {
    await server.stop();
  }
}, 240_000);
