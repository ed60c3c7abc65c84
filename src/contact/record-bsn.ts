import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { isBsn } from "../law/bsn.ts";
import { persoonSleutels } from "../matching/link-rules.ts";
import { own, ownZaak } from "./own.ts";
import { lockSignaalPersoon, saveSignaalPersoon } from "./store.ts";
import { setZaak } from "./verplaats-store.ts";

/**
 * Adds the BSN that the municipality found in the BRP to a signal. It is never shown, logged or put in the audit.
 * @throws Probleem 403; 404; 422 when it fails the elfproef
 * @source wgs-8c
 */
export async function recordBsn(
  ctx: Context,
  input: { zaak: string; signaal: string; burgerservicenummer: string },
): Promise<void> {
  const gemeenteId = asGemeente(ctx, "zaken:werken");
  const { burgerservicenummer } = input;
  await ctx.db.write(async (trx) => {
    const zaak = await ownZaak(ctx, trx, gemeenteId, input.zaak);
    const { id, gegevens } = await own(input.signaal, () => lockSignaalPersoon(trx, zaak, input.signaal));

    if (!isBsn(burgerservicenummer)) throw geweigerd([ongeldigBsn]);

    const persoon = { ...gegevens.persoon, burgerservicenummer };
    const { bsn_sleutel } = persoonSleutels(persoon, ctx.keys.lookupHash);
    await saveSignaalPersoon(trx, id, { ...gegevens, persoon }, bsn_sleutel);
    // The same person may be known at another address.
    await setZaak(trx, zaak.id, { koppelingen_gezocht_op: null });
    const details = { signaal: input.signaal, bron: "wgs-8c" };
    await recordAudit(ctx, trx, [{ handeling: "signaal.brpControle", gemeenteId, onderwerp: zaak.uuid, details }]);
  });
}

const ongeldigBsn = {
  veld: "/burgerservicenummer",
  code: "ongeldig-bsn",
  melding: "Dit is geen geldig burgerservicenummer.",
};
