import { expect, it } from "vitest";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { zaakTeksten as t } from "../../src/inbox/teksten-zaak.ts";
import { makeInbox, opAdres } from "./inbox-world.ts";

it("never says that enough was done while the law still asks for an offer", async () => {
  const { town, medewerker, meld } = await makeInbox();
  const { ctx, get } = await medewerker();
  const zaak = await meld("A-1", opAdres(1));
  const poging = { soort: "Huisbezoek", bereikt: false, datum: "2026-11-03", dagdeel: "Ochtend" } as const;
  const rest = async (): Promise<number | undefined> => (await showZaak(ctx, { id: zaak })).opvolgadvies?.resterend;
  const page = async (): Promise<string> => await (await get(`/inbox/zaken/${zaak}`)).text();

  await town.jobs();
  const most = 12;
  for (let done = 0; done < most && (await rest()) !== 0; done++) {
    await recordContactpoging(ctx, { zaak, ...poging, aanbod: false });
    await town.jobs();
  }
  expect(await rest()).toBe(0);
  const before = await page();
  expect([before.includes(t.adviesAanbod), before.includes(t.adviesKlaar)]).toEqual([true, false]);

  await recordContactpoging(ctx, { zaak, ...poging, aanbod: true });
  await town.jobs();
  const after = await page();
  expect([after.includes(t.adviesAanbod), after.includes(t.adviesKlaar)]).toEqual([false, true]);
});
