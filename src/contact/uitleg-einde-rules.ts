import { dagtekst } from "../law/dagtekst.ts";
import type { Signaalstatus } from "../law/lists.ts";
import type { Reden } from "../law/reden.ts";

/** That somebody sent a signal on or ended it, and on which local day; null when that is not known any more. */
export type SignaalEinde = { soort: "doorgezonden"; op: string | null } | { soort: "beeindigd"; op: string };

/** That it came from another municipality, and when it was first received. @source lezing-doorzending */
export const explainHerkomst = (ontvangenOp: string): Reden => ({
  code: "doorgezonden",
  tekst: `Een andere gemeente stuurde dit signaal door. De eerste dag van ontvangst is gebleven: ${dagtekst(ontvangenOp)}.`,
  bron: "lezing-doorzending",
});

/** Why a signal from another municipality needs no agreement with this one. @source lezing-doorzending */
export const zonderOvereenkomst: Reden = {
  code: "doorgezonden",
  tekst:
    "Een andere gemeente stuurde dit signaal door. Dat gaat van gemeente naar gemeente. Daarom is geen overeenkomst van " +
    "de signaalpartner met deze gemeente nodig.",
  bron: "lezing-doorzending",
};

/** That somebody sent a signal on or ended it. @source lezing-doorzending ddas-1.2 */
export function explainEinde(status: Signaalstatus, einde: SignaalEinde): Reden {
  if (einde.soort === "beeindigd") {
    const tekst = `Een medewerker besloot op ${dagtekst(einde.op)} dat dit signaal stopt. De reden is: '${status}'.`;
    return { code: "beeindigd", tekst, bron: "ddas-1.2" };
  }
  const op = einde.op === null ? "" : ` op ${dagtekst(einde.op)}`;
  const tekst = `Een medewerker stuurde dit signaal${op} door naar een andere gemeente, omdat de inwoner is verhuisd.`;
  return { code: "doorgestuurd", tekst, bron: "lezing-doorzending" };
}
