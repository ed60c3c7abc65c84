import { onTestFinished, vi } from "vitest";
import { createBezorger } from "../../src/delivery/bezorger.ts";
import { createAbonnement } from "../../src/delivery/create-abonnement.ts";
import type { Handtekening } from "../../src/delivery/handtekening.ts";
import { listBezorgingen } from "../../src/delivery/list-bezorgingen.ts";
import { wordTerugkoppeling } from "../../src/feedback/rules.ts";
import { insertTerugkoppelingen } from "../../src/feedback/store.ts";
import { runOutbox } from "../../src/jobs.ts";
import type { Engine } from "../../src/platform/database.ts";
import { asSender, makePartner, makeSignaal, makeTown, makeZaak } from "../support/household.ts";
import { type TestBase, testBase, tuesday } from "../support/world.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

/** A partner with a receiver of its own, that messages may go to although it is on this machine. */
export async function makeWorld(engine: Engine, given?: Receiver) {
  const receiver = given ?? (await startReceiver());
  const base = await testBase(engine, tuesday, { WEBHOOK_PRIVATE_HOSTS: receiver.host });
  const town = await makeTown(base);
  const zaak = await makeZaak(base, town);
  const partner = await makePartner(base);
  const ctx = asSender(base, partner);
  /** Tells the partner something, and puts the messages about it in line. */
  const tell = async (count = 1) => {
    const woorden = wordTerugkoppeling("Inwoner is overleden", "basis", { bereikt: false });
    const items: Parameters<typeof insertTerugkoppelingen>[1][number][] = [];
    for (let i = 0; i < count; i += 1) {
      const { id: signaalId } = await makeSignaal(base, town, zaak, partner);
      items.push({ signaalId, partnerId: partner.id, gemeenteId: town.id, woorden });
    }
    await base.db.write((trx) => insertTerugkoppelingen(trx, items, base.clock.now()));
    await runOutbox(base);
  };
  const subscribe = (handtekening: Handtekening = "hmac", url = receiver.url) =>
    createAbonnement(ctx, { url, gebeurtenissen: ["terugkoppeling.aangemaakt"], handtekening });
  return { base, town, zaak, partner, ctx, receiver, tell, subscribe, log: (id: string) => logOf(ctx, id) };
}

const logOf = async (ctx: Parameters<typeof listBezorgingen>[0], id: string) =>
  (await listBezorgingen(ctx, { id, limiet: 200 })).bezorgingen;

/** One look, and everything that it began has ended. */
export async function deliver(base: TestBase, net: Parameters<typeof createBezorger>[1] = {}): Promise<void> {
  const bezorger = createBezorger(base, { chance: () => 0, ...net });
  await bezorger.look();
  await bezorger.idle();
}

/** A library that is not ours looks at the clock of the machine: it stands where ours does. */
export function setMachineClock(instant: string): void {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(instant) });
  onTestFinished(() => void vi.useRealTimers());
}
