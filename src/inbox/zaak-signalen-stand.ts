import type { HuishoudenAntwoord } from "../contact/show-zaak.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { isOpenMelding } from "../matching/rules.ts";
import { zaakTeksten as t } from "./teksten-zaak.ts";

export type Signaal = HuishoudenAntwoord["signalen"][number];

/** Whether there is still something to do for it. */
export const isLopend = ({ status, ingetrokken }: Signaal): boolean =>
  isOpenMelding({ status, ingetrokken: ingetrokken?.reden ?? null });

export const centenVan = ({ bedrag }: Signaal): number => Math.round(bedrag * 100);

/** Where a signal stands, in a word or two. */
export function standTekst({ status, ingetrokken }: Signaal): string {
  if (ingetrokken) return t.ingetrokken;
  return status === "Opgepakt" ? t.loopt : status === "Nog niet opgepakt" ? t.nieuw : status;
}

/** How a signal is called where several are: Woonbron, 3 november 2026. */
export const signaalNaam =
  ({ signalen }: Pick<HuishoudenAntwoord, "signalen">) =>
  (id: string): string => {
    const signaal = signalen.find((item) => item.id === id);
    return signaal ? `${signaal.partner.naam}, ${dagtekst(signaal.signaaldatum)}` : "";
  };
