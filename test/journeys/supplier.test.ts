import { once } from "node:events";
import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { type PriveSleutel, seinhuis } from "../../src/client/index.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import { listen, newKey } from "../client/world.ts";
import { type Got, startReceiver } from "../delivery/receiver.ts";
import { startServer } from "../support/server.ts";
import { geldigVandaag } from "../support/signaal-vandaag.ts";
import { makeTown, signaal } from "../support/town.ts";

/** A signal about an arrears of the last weeks, in the sandbox: the server's own clock judges it. */
function oefening(kenmerk: string): string {
  const adres = { huisnummer: 1, postcode: "9999ZZ" };
  return JSON.stringify(signaal(kenmerk, { gemeentecode: "9999", adres, ...geldigVandaag() }));
}

it("a supplier's client delivers, is told and proves, across a restart and a change of its key", async () => {
  const town = await makeTown("sqlite");
  const receiver = await startReceiver();
  const { databaseUrl, keysFile } = town.base.config;
  // The address is part of every statement, so it is known beforehand.
  const { server: free, url } = await listen(() => new Response());
  const freed = once(free, "close");
  free.close();
  await freed;
  const own = { PORT: new URL(url).port, PUBLIC_URL: url };
  const settings = { ...own, DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, WEBHOOK_PRIVATE_HOSTS: receiver.host };
  const first = await startServer(settings);
  const ctx = systeem(town.base, "test");
  const wie = { gemeentecode: "0599", soort: "Huur", naam: "Woonbron" } as const;
  const { clientId, privateJwk } = await registerPartner(ctx, wie);
  let sleutel = privateJwk as PriveSleutel;
  const connect = (url: string) => seinhuis({ url, clientId, sleutel: () => sleutel });
  const before = connect(first.url);
  const haak = { url: receiver.url, gebeurtenissen: ["levering.verwerkt" as const], handtekening: "hmac" as const };
  const { geheim } = await before.maakAbonnement({ body: haak });
  const ndjson = { soort: "application/x-ndjson", idempotencyKey: "november" } as const;
  const inhoud = [oefening("L-1"), oefening("L-2"), "{}"].join("\n");
  const levering = await before.leverBestand({ ...ndjson, inhoud });
  expect(levering).toMatchObject({ aantal: 3, aanvaard: 2, geweigerd: 1 });
  await receiver.until(1);
  const { body, headers } = receiver.got[0] as Got;
  const told = new Webhook(String(geheim)).verify(body, headers as Record<string, string>);
  expect(told).toMatchObject({ type: "levering.verwerkt", data: { id: levering.id } });

  const next = newKey("sleutel-2");
  await before.voegSleutelToe({ body: { sleutel: next.publicJwk } as never });
  await first.stop();
  const second = await startServer(settings);
  try {
    const old = sleutel;
    sleutel = { ...next.privateJwk, kid: "sleutel-2" };
    const after = connect(second.url);
    await after.trekSleutelIn({ kid: String(old.kid) });
    expect((await after.leverBestand({ ...ndjson, inhoud })).id).toBe(levering.id);
    expect((await after.leesLeveringsbewijs({ id: levering.id })).tekst().split(".")).toHaveLength(3);
    const register = (await after.leesLeveringsregister({ id: levering.id })).tekst().trim().split("\n");
    expect(register.map((line) => JSON.parse(line).kenmerk)).toEqual(["L-1", "L-2"]);
    sleutel = old;
    await expect(connect(second.url).lijstLeveringen()).rejects.toMatchObject({ status: 401 });
  } finally {
    await second.stop();
  }
});
