import pino from "pino";
import { onTestFinished } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Engine } from "../../src/platform/database.ts";
import { describeError } from "../../src/platform/log.ts";
import { wire } from "../../src/wire.ts";
import { gemeenteToken, partnerToken } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, signaal } from "../support/town.ts";

/** A person who exists nowhere; every part of it can be found back in any text. */
export const canary = {
  achternaam: "Kanariepietsma",
  voorletters: "Q.X.Z.",
  geboortedatum: "1961-02-28",
  telefoonnummer: "+31687654321",
  email: "kanarie.pietsma@voorbeeld.example",
  burgerservicenummer: "999990019",
  straatnaam: "Zangzaadstraat",
  postcode: "3073QX",
  klantnummer: "KLANT-73219",
  notitie: "zingt om half zes",
};
/** Written as somebody may write them; a number also without its country. */
const marks = [...Object.values(canary), "687654321", "3073 QX", "28-02-1961", "Pietsma"];
export const found = (text: string): string[] =>
  marks.filter((mark) => text.toLowerCase().includes(mark.toLowerCase()));

const { achternaam, voorletters, telefoonnummer, email, straatnaam, postcode, klantnummer } = canary;
export const person = { achternaam, voorletters, telefoonnummer, email, geboortedatum: canary.geboortedatum };
export const place = { straatnaam, huisnummer: 7, postcode, plaatsnaam: "Rotterdam" };
export const about = (kenmerk: string, changes: Record<string, unknown> = {}) =>
  signaal(kenmerk, { persoon: person, adres: place, klantnummer, ...changes });
export const header =
  "kenmerk;gemeentecode;signaaldatum;voorletters;achternaam;geboortedatum;telefoonnummer;email;straatnaam;huisnummer;postcode;klantnummer;bedrag;ontstaansdatum";
const cells = [
  "2026-11-03",
  voorletters,
  achternaam,
  canary.geboortedatum,
  telefoonnummer,
  email,
  straatnaam,
  "7",
  postcode,
  klantnummer,
];
export const csvRow = (kenmerk: string, bedrag: string): string =>
  [kenmerk, "0599", ...cells, bedrag, "2026-09-01"].join(";");

/** A town whose log, at its most talkative, is kept; and every answer that it gave. */
export async function makeWatched(engine: Engine, settings: Record<string, string> = {}) {
  const town = await makeTown(engine, { settings });
  const lines: string[] = [];
  const log = pino(
    { level: "trace", serializers: { err: describeError } },
    { write: (line: string) => void lines.push(line) },
  );
  const base = await wire({ ...town.base.config, logLevel: "trace" }, { clock: town.base.clock, log });
  onTestFinished(() => base.close());
  const app = createApp(base);
  const tokens = { partner: await partnerToken(base), gemeente: await gemeenteToken(base) };
  const answers: Answer[] = [];
  const send = async (
    who: keyof typeof tokens,
    path: string,
    body?: unknown,
    media = "application/json",
  ): Promise<Answer> => {
    const headers = { Authorization: `Bearer ${tokens[who]}`, "Content-Type": media };
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const init = body === undefined ? { headers } : { method: "POST", headers, body: text };
    const answer = await readAnswer(await app.request(`/v1${path}`, init));
    answers.push(answer);
    return answer;
  };
  return { town, base, app, lines, answers, send };
}
export type Watched = Awaited<ReturnType<typeof makeWatched>>;
