import { weekVan } from "./beurten.ts";
import { type DemoClient, expectStatus } from "./client.ts";
import { pages } from "./dag.ts";
import { gemeenteSleutel } from "./inrichting.ts";
import { allePartners } from "./partners.ts";
import type { DemoWorld } from "./play.ts";

export type PartnerTelling = {
  naam: string;
  soort: string;
  ingediend: number;
  opgepakt: number;
  herhaald: number;
  onterecht: number;
  geweigerd: number;
};
export type Telling = {
  partners: PartnerTelling[];
  zaken: { open: number; gesloten: number; bereikt: number; hulp: number };
  termijnen: { opTijd: number; teLaat: number; risico: number; verlopen: number; open: number };
};

/** Counts what there is now, by what partners and municipality themselves can read. */
export async function telDemo(world: DemoWorld, op: string): Promise<Telling> {
  const gemeente = world.clients.get(gemeenteSleutel) as DemoClient;
  const partners: PartnerTelling[] = [];
  for (const { sleutel, naam, soort } of allePartners) {
    const { aanvaard, geweigerd } = world.teller.get(sleutel) ?? { aanvaard: 0, geweigerd: 0 };
    const { herhaald, onterecht } = await countMailbox(world.clients.get(sleutel) as DemoClient);
    const opgepakt = aanvaard - herhaald - onterecht;
    partners.push({ naam, soort, ingediend: aanvaard + geweigerd, opgepakt, herhaald, onterecht, geweigerd });
  }
  return { partners, ...(await countZaken(gemeente, op)) };
}

/** A signal that is not taken up is answered at once, so the mailbox tells how many there were. */
async function countMailbox(partner: DemoClient): Promise<{ herhaald: number; onterecht: number }> {
  const count = { herhaald: 0, onterecht: 0 };
  const pad = "/v1/terugkoppelingen?ontvangen=alle&limiet=200";
  for await (const { waarde } of pages<{ waarde: string }>(partner, pad, "terugkoppelingen")) {
    if (waarde === "Niet opgepakt: herhaalde melding") count.herhaald += 1;
    if (waarde === "Niet opgepakt: onterecht signaal") count.onterecht += 1;
  }
  return count;
}

type Rij = {
  zaken: { geopend: number; gesloten: number; bereikt: number; hulpGeaccepteerd: number };
  termijnen: { gestart: number; opTijd: number; teLaat: number; verlopen: number };
};

async function countZaken(gemeente: DemoClient, op: string): Promise<Omit<Telling, "partners">> {
  const pad = `/v1/monitor/indicatoren?van=${weekVan(op, 0)}&tot=${op}&per=jaar`;
  const { rijen } = expectStatus<{ rijen: Rij[] }>(await gemeente.send("GET", pad), 200);
  const sum = (of: (rij: Rij) => number): number => rijen.reduce((total, rij) => total + of(rij), 0);
  let risico = 0;
  for await (const _ of pages(gemeente, "/v1/termijnen?status=risico&limiet=200", "termijnen")) risico += 1;
  const opTijd = sum(({ termijnen }) => termijnen.opTijd);
  const teLaat = sum(({ termijnen }) => termijnen.teLaat);
  const verlopen = sum(({ termijnen }) => termijnen.verlopen);
  const open = sum(({ termijnen }) => termijnen.gestart) - opTijd - teLaat - verlopen - risico;
  const gesloten = sum(({ zaken }) => zaken.gesloten);
  return {
    zaken: {
      open: sum(({ zaken }) => zaken.geopend) - gesloten,
      gesloten,
      bereikt: sum(({ zaken }) => zaken.bereikt),
      hulp: sum(({ zaken }) => zaken.hulpGeaccepteerd),
    },
    termijnen: { opTijd, teLaat, risico, verlopen, open },
  };
}
