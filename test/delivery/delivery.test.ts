import { createPublicKey, verify } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { createBezorger } from "../../src/delivery/bezorger.ts";
import { createAbonnement } from "../../src/delivery/create-abonnement.ts";
import { enableAbonnement } from "../../src/delivery/enable-abonnement.ts";
import { endAbonnement } from "../../src/delivery/end-abonnement.ts";
import { replayBezorging } from "../../src/delivery/replay-bezorging.ts";
import { rotateGeheim } from "../../src/delivery/rotate-geheim.ts";
import { sendTest } from "../../src/delivery/send-test.ts";
import { showAbonnement } from "../../src/delivery/show-abonnement.ts";
import { listTerugkoppelingen } from "../../src/feedback/list-terugkoppelingen.ts";
import { wire } from "../../src/wire.ts";
import { engines, tuesday } from "../support/world.ts";
import { answer, type Got, startReceiver } from "./receiver.ts";
import { deliver, makeWorld, setMachineClock } from "./world.ts";

/** Holds a message against a secret, by a library that is not ours. @throws when it does not fit */
const check = (geheim: string | null, { headers, body }: Got): unknown =>
  new Webhook(geheim ?? "").verify(body, headers as Record<string, string>);

/** The same for ed25519, which that library does not know: by Node itself, from the public key alone. */
function checkPublic(publiekeSleutel: string | null, { headers, body }: Got): boolean[] {
  const raw = Buffer.from((publiekeSleutel ?? "").replace("whpk_", ""), "base64");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: raw.toString("base64url") }, format: "jwk" });
  const text = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  return String(headers["webhook-signature"])
    .split(" ")
    .map((one) => one.startsWith("v1a,") && verify(null, text, key, Buffer.from(one.slice(4), "base64")));
}

describe.each(engines)("a message to a partner's own system (%s)", (engine) => {
  it("says that there is something to read, signed so that a library that is not ours accepts it", async () => {
    setMachineClock(tuesday);
    const { base, ctx, receiver, tell, subscribe, log } = await makeWorld(engine);
    const { id, geheim } = await subscribe();
    await tell();
    await deliver(base);
    const [got] = receiver.got as [Got];
    const [terugkoppeling] = (await listTerugkoppelingen(ctx, { ontvangen: "open", limiet: 5 })).terugkoppelingen;
    expect(check(geheim, got)).toEqual({
      type: "terugkoppeling.aangemaakt",
      timestamp: tuesday,
      data: { id: terugkoppeling?.id },
    });
    expect(() => check(geheim, { ...got, body: `${got.body} ` })).toThrow("No matching signature found");
    expect(got.headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": (await log(id))[0]?.id,
      "webhook-timestamp": "1793696400",
    });
    expect(await log(id)).toMatchObject([{ status: "bezorgd", volgendeOp: null, bezorgdOp: tuesday }]);
    expect((await log(id))[0]?.pogingen).toEqual([
      { op: tuesday, httpStatus: 204, fout: null, melding: "Uw systeem nam het bericht aan.", duurMs: 0 },
    ]);
  });

  it("is sent once, whatever is looked at again", async () => {
    const { base, receiver, tell, subscribe } = await makeWorld(engine);
    await subscribe();
    await tell(3);
    await deliver(base);
    await deliver(base);
    await Promise.all([deliver(base), deliver(base)]);
    expect(receiver.got).toHaveLength(3);
    expect(new Set(receiver.got.map(({ headers }) => headers["webhook-id"])).size).toBe(3);
  });

  it("of two processes that look at once, is sent by one", async () => {
    const { base, receiver, tell, subscribe } = await makeWorld(engine);
    await subscribe();
    await tell(12);
    const other = await wire(base.config, { clock: base.clock });
    await Promise.all([deliver(base), deliver({ ...base, ...other, clock: base.clock })]);
    await other.close();
    expect(receiver.got).toHaveLength(12);
    expect(new Set(receiver.got.map(({ headers }) => headers["webhook-id"])).size).toBe(12);
  });

  it("signs with an ed25519 key of which the partner has the public half alone", async () => {
    const { base, ctx, receiver, tell, subscribe } = await makeWorld(engine);
    const made = await subscribe("ed25519");
    expect(made.geheim).toBeNull();
    expect(made.publiekeSleutel).toMatch(/^whpk_[\w+/]{43}=$/);
    await tell();
    await deliver(base);
    const [got] = receiver.got as [Got];
    expect(checkPublic(made.publiekeSleutel, got)).toEqual([true]);
    expect(checkPublic(made.publiekeSleutel, { ...got, body: `${got.body} ` })).toEqual([false]);
    const next = await rotateGeheim(ctx, { id: made.id });
    await sendTest(ctx, { id: made.id });
    await deliver(base);
    expect(checkPublic(next.publiekeSleutel, receiver.got[1] as Got)).toEqual([true, false]);
    expect(checkPublic(made.publiekeSleutel, receiver.got[1] as Got)).toEqual([false, true]);
  });

  it("carries two signatures for a day after a rotation, across a restart, and one after it", async () => {
    const { base, ctx, receiver, tell, subscribe } = await makeWorld(engine);
    const old = await subscribe();
    const next = await rotateGeheim(ctx, { id: old.id });
    expect(next.vorigeHandtekeningTot).toBe("2026-11-04T09:00:00.000Z");
    const restarted = await wire(base.config, { clock: base.clock });
    base.clock.set("2026-11-04T08:59:59.999Z");
    setMachineClock(base.clock.now());
    await tell();
    await deliver({ ...base, ...restarted, clock: base.clock });
    await restarted.close();
    const [both] = receiver.got as [Got];
    check(old.geheim, both);
    check(next.geheim, both);
    expect(String(both.headers["webhook-signature"]).split(" ")).toHaveLength(2);

    base.clock.set("2026-11-04T09:00:00.000Z");
    await sendTest(ctx, { id: old.id });
    await deliver(base);
    const [, one] = receiver.got as [Got, Got];
    check(next.geheim, one);
    expect(() => check(old.geheim, one)).toThrow("No matching signature found");
    expect((await showAbonnement(ctx, { id: old.id })).vorigeHandtekeningTot).toBeNull();
  });

  it("keeps the secret that the receiver has when a rotation is asked again within the day", async () => {
    const { base, ctx, receiver, tell, subscribe } = await makeWorld(engine);
    const old = await subscribe();
    const lost = await rotateGeheim(ctx, { id: old.id });
    base.clock.set("2026-11-04T08:59:59.998Z");
    const next = await rotateGeheim(ctx, { id: old.id });
    expect(next.vorigeHandtekeningTot).toBe(lost.vorigeHandtekeningTot);
    setMachineClock(base.clock.now());
    await tell();
    await deliver(base);
    const [both] = receiver.got as [Got];
    check(old.geheim, both);
    check(next.geheim, both);
    expect(() => check(lost.geheim, both)).toThrow("No matching signature found");

    base.clock.set("2026-11-04T09:00:00.000Z");
    const later = await rotateGeheim(ctx, { id: old.id });
    expect(later.vorigeHandtekeningTot).toBe("2026-11-05T09:00:00.000Z");
    setMachineClock(base.clock.now());
    await tell();
    await deliver(base);
    const [, last] = receiver.got as [Got, Got];
    for (const { geheim } of [next, later]) check(geheim, last);
    expect(() => check(old.geheim, last)).toThrow("No matching signature found");
  });

  it("takes ten test messages a minute for each receiver, and says when the next may come", async () => {
    const { base, ctx, subscribe } = await makeWorld(engine);
    const [{ id }, other] = [await subscribe(), await subscribe()];
    const ask = (of = id) =>
      sendTest(ctx, { id: of }).then(
        () => null,
        ({ status, headers }) => [status, headers["Retry-After"]],
      );
    for (let count = 0; count < 10; count += 1) {
      expect(await ask()).toBeNull();
      base.clock.advance("PT1S");
    }
    expect(await ask()).toEqual([429, "50"]);
    expect(await ask(other.id)).toBeNull();
    base.clock.set("2026-11-03T09:00:59.999Z");
    expect(await ask()).toEqual([429, "1"]);
    base.clock.set("2026-11-03T09:01:00.000Z");
    expect(await ask()).toBeNull();
    expect(await ask()).toEqual([429, "1"]);
  });

  it("is tried ten times over more than three days under one id, and then the partner sees why we stopped", async () => {
    const receiver = await startReceiver(answer(500));
    const { base, ctx, tell, subscribe, log } = await makeWorld(engine, receiver);
    const { id } = await subscribe();
    await tell(2);
    for (let tries = 0; tries < 30; tries += 1) {
      const [next] = (await log(id)).map(({ volgendeOp }) => volgendeOp);
      if (!next) break;
      base.clock.set(next);
      await deliver(base);
    }
    const [message] = await log(id);
    expect(message?.pogingen.map(({ op }) => op)).toEqual([
      "2026-11-03T09:00:00.000Z",
      "2026-11-03T09:00:05.000Z",
      "2026-11-03T09:05:05.000Z",
      "2026-11-03T09:35:05.000Z",
      "2026-11-03T11:35:05.000Z",
      "2026-11-03T16:35:05.000Z",
      "2026-11-04T02:35:05.000Z",
      "2026-11-04T16:35:05.000Z",
      "2026-11-05T12:35:05.000Z",
      "2026-11-06T12:35:05.000Z",
    ]);
    expect(message).toMatchObject({ status: "opgegeven", volgendeOp: null, bezorgdOp: null });
    expect(new Set(receiver.got.map(({ headers }) => headers["webhook-id"])).size).toBe(2);
    expect(new Set(receiver.got.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(10);
    const off = await showAbonnement(ctx, { id });
    expect(off.status).toBe("uitgeschakeld");
    expect(off.uitgeschakeld?.reden).toBe("blijft-mislukken");

    receiver.answerWith(answer(200));
    await tell();
    await deliver(base);
    expect(receiver.got).toHaveLength(20);
    expect((await listTerugkoppelingen(ctx, { ontvangen: "open", limiet: 5 })).terugkoppelingen).toHaveLength(3);
    await enableAbonnement(ctx, { id });
    await replayBezorging(ctx, { id, bezorging: message?.id ?? "" });
    await deliver(base);
    expect(receiver.got.at(-1)?.headers["webhook-id"]).toBe(message?.id);
    expect((await log(id))[0]).toMatchObject({ status: "bezorgd" });
    expect((await log(id))[0]?.pogingen).toHaveLength(11);
  });

  it("goes on when another message got through: only this one is given up", async () => {
    const { base, ctx, receiver, tell, subscribe, log } = await makeWorld(engine);
    const { id } = await subscribe();
    await tell(2);
    const [second, first] = await log(id);
    const set = { pogingen: 9, volgende_op: "2026-11-03T09:01:00.000Z" };
    await base.db.write(({ q }) =>
      q
        .updateTable("bezorgingen")
        .set(set)
        .where("uuid", "=", first?.id ?? "")
        .execute(),
    );
    await deliver(base);
    base.clock.advance("PT1M");
    receiver.answerWith(answer(500));
    await deliver(base);
    expect((await log(id)).map(({ id: one, status }) => [one, status])).toEqual([
      [second?.id, "bezorgd"],
      [first?.id, "opgegeven"],
    ]);
    expect((await showAbonnement(ctx, { id })).status).toBe("actief");
  });

  it("ends at once when the receiver says that it is gone", async () => {
    const receiver = await startReceiver(answer(410));
    const { base, ctx, tell, subscribe, log } = await makeWorld(engine, receiver);
    const { id } = await subscribe();
    await tell(5);
    await deliver(base);
    expect(receiver.got.length).toBeLessThanOrEqual(2);
    expect((await log(id)).map(({ status }) => status)).toEqual(Array(5).fill("opgegeven"));
    expect((await showAbonnement(ctx, { id })).uitgeschakeld?.reden).toBe("weg");
    await expect(sendTest(ctx, { id })).rejects.toMatchObject({ status: 409 });
    const audit = base.db.read.q
      .selectFrom("audit")
      .select("details")
      .where("handeling", "=", "abonnement.uitgeschakeld");
    expect(await audit.execute()).toEqual([{ details: '{"reden":"weg"}' }]);
  });

  it.each([301, 302, 303, 307, 308])("follows no redirect: %i is a failure", async (status) => {
    const elsewhere = await startReceiver();
    const receiver = await startReceiver(answer(status, { Location: elsewhere.url }));
    const { base, tell, subscribe, log } = await makeWorld(engine, receiver);
    const { id } = await subscribe();
    await tell();
    await deliver(base);
    expect(elsewhere.got).toEqual([]);
    expect((await log(id))[0]?.pogingen).toMatchObject([{ httpStatus: status, fout: "omleiding" }]);
  });

  it("leaves a receiver that is too busy in peace for as long as it asks", async () => {
    const receiver = await startReceiver(answer(429, { "Retry-After": "600" }));
    const { base, ctx, tell, subscribe } = await makeWorld(engine, receiver);
    const { id } = await subscribe();
    await tell(6);
    await deliver(base);
    const before = receiver.got.length;
    expect(before).toBeLessThanOrEqual(2);
    expect((await showAbonnement(ctx, { id })).pauzeTot).toBe("2026-11-03T09:10:00.000Z");
    receiver.answerWith(answer(200));
    base.clock.set("2026-11-03T09:09:59.999Z");
    await deliver(base);
    expect(receiver.got).toHaveLength(before);
    base.clock.set("2026-11-03T09:10:00.000Z");
    await deliver(base);
    expect(receiver.got).toHaveLength(before + 6);
  });

  it("reads a Retry-After that is a date", async () => {
    const receiver = await startReceiver(answer(503, { "Retry-After": "Tue, 03 Nov 2026 10:00:00 GMT" }));
    const { base, tell, subscribe, log } = await makeWorld(engine, receiver);
    const { id } = await subscribe();
    await tell();
    await deliver(base);
    expect((await log(id))[0]?.volgendeOp).toBe("2026-11-03T10:00:00.000Z");
  });

  it("does not wait for ever, and a slow receiver holds nobody else", async () => {
    const silent = await startReceiver(() => {});
    const { base, ctx, receiver, tell, subscribe, log } = await makeWorld(engine);
    const open = { ...ctx, config: { ...ctx.config, webhookPrivateHosts: [silent.host, receiver.host] } };
    const both = { ...base, config: open.config };
    const slow = await createAbonnement(open, {
      url: silent.url,
      gebeurtenissen: ["terugkoppeling.aangemaakt"],
      handtekening: "hmac",
    });
    await subscribe();
    await tell(20);
    const bezorger = createBezorger(both, { chance: () => 0, timeoutMillis: 60_000 });
    await bezorger.look();
    await Promise.all([receiver.until(20), silent.until(2)]);
    expect(silent.got).toHaveLength(2);
    await bezorger.stop(0);
    const waiting = await log(slow.id);
    expect(waiting.map(({ status, pogingen }) => `${status} ${pogingen.length}`)).toEqual(Array(20).fill("wacht 0"));

    await deliver(both, { timeoutMillis: 1 });
    expect((await log(slow.id)).at(-1)?.pogingen).toMatchObject([{ httpStatus: null, fout: "time-out" }]);
  });

  it("cuts off an answer that does not end, and counts its status", async () => {
    let written = 0;
    const receiver = await startReceiver((response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(65_536);
      const write = (): void => {
        while (!response.destroyed && written < 200_000_000 && response.write(chunk)) written += chunk.length;
        if (!response.destroyed) response.once("drain", write);
      };
      write();
    });
    const { base, tell, subscribe, log } = await makeWorld(engine, receiver);
    const { id } = await subscribe();
    await tell();
    await deliver(base);
    expect((await log(id))[0]).toMatchObject({ status: "bezorgd" });
    expect(written).toBeLessThan(50_000_000);
  });

  it("is given back when the program stops halfway, and arrives after the next start under the same id", async () => {
    const receiver = await startReceiver(() => {});
    const { base, tell, subscribe, log } = await makeWorld(engine, receiver);
    const { id } = await subscribe();
    await tell();
    const bezorger = createBezorger(base);
    await bezorger.look();
    await receiver.until(1);
    await bezorger.stop(0);
    receiver.answerWith(answer(200));
    await deliver(base);
    const [first, second] = receiver.got.map(({ headers }) => headers["webhook-id"]);
    expect(second).toBe(first);
    expect((await log(id))[0]?.pogingen).toHaveLength(1);
  });

  it("is taken over when a process died with it, and not before its time with it is over", async () => {
    const { base, receiver, tell, subscribe, log } = await makeWorld(engine);
    const { id } = await subscribe();
    await tell();
    const busy = { bezig_tot: "2026-11-03T09:02:00.000Z", pogingen: 1 };
    await base.db.write(({ q }) => q.updateTable("bezorgingen").set(busy).execute());
    base.clock.set("2026-11-03T09:01:59.999Z");
    await deliver(base);
    expect(receiver.got).toEqual([]);
    base.clock.set("2026-11-03T09:02:00.000Z");
    await deliver(base);
    expect(receiver.got).toHaveLength(1);
    expect((await log(id))[0]?.status).toBe("bezorgd");
  });

  it("stops with its subscription", async () => {
    const { base, ctx, receiver, tell, subscribe } = await makeWorld(engine);
    const { id } = await subscribe();
    await tell(2);
    await endAbonnement(ctx, { id });
    await deliver(base);
    expect(receiver.got).toEqual([]);
    await expect(showAbonnement(ctx, { id })).rejects.toMatchObject({ status: 404 });
    const rows = await base.db.read.q.selectFrom("abonnementen").select(["geheim", "vorig_geheim"]).execute();
    expect(rows).toEqual([{ geheim: '""', vorig_geheim: null }]);
  });

  it("says of a receiver that is not there what is wrong with it", async () => {
    const { base, receiver, tell, subscribe, log } = await makeWorld(engine);
    const { id } = await subscribe();
    const gone = receiver.url.replace(/:\d+/, ":1");
    await base.db.write(({ q }) => q.updateTable("abonnementen").set({ url: gone }).execute());
    await tell();
    await deliver({ ...base, config: { ...base.config, webhookPrivateHosts: ["127.0.0.1:1"] } });
    expect((await log(id))[0]?.pogingen).toMatchObject([{ httpStatus: null, fout: "verbinding" }]);
  });
});
