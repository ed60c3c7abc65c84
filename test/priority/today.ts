import { localDay } from "../../src/law/calendar.ts";
import { type Caller, signaal, type Town } from "../support/town.ts";

export type Reden = { code: string; tekst: string; gewicht: number };
// biome-ignore lint/suspicious/noExplicitAny: an answer as a team reads it
export type Zaak = any;

export const codes = (zaak: Zaak): string[] => zaak.redenen.map(({ code }: Reden) => code);
export const openZaken = async (gemeente: Caller): Promise<Zaak[]> => (await gemeente.get("/v1/zaken")).body.zaken;

/** A signal of today about arrears that began some days ago; its proof lies in between. */
export function today(
  town: Town,
  kenmerk: string,
  changes: Record<string, unknown> = {},
  since = 60,
): Record<string, unknown> {
  const now = Temporal.PlainDate.from(localDay(town.base.clock.now()));
  const ago = (days: number): string => now.subtract({ days }).toString();
  return signaal(kenmerk, {
    signaaldatum: now.toString(),
    achterstand: { bedrag: 300, ontstaansdatum: ago(since) },
    incasso: {
      herinneringen: [ago(20)],
      contactpogingen: [{ datum: ago(15), soort: "Telefoon", bereikt: false }],
      gewezenOpSchuldhulp: ago(20),
      aanbodGegevensdeling: ago(20),
      bezwaar: false,
    },
    ...changes,
  });
}
