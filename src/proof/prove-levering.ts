import { createHash } from "node:crypto";
import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { conflict, nietGevonden } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { isUuid } from "../platform/ids.ts";
import { isProef } from "../sandbox/rules.ts";
import { type Leveringsbewijs, leveringsbewijsType } from "./bewijs-schema.ts";
import { zegelVan } from "./hash-rules.ts";
import { findLevering, type Levering, listRegister } from "./proof-store.ts";
import { partnerOf } from "./prove-signaal.ts";
import { type Ondertekend, signBewijs } from "./sign-bewijs.ts";

/** Lines that are read at once: few enough to let others in between. */
const pageSize = 1000;

/**
 * The signed proof of a whole levering: which file, when, how many of its lines went in, and the hash of the register
 * that names them. The register is made anew from what is stored, so that nothing but the levering itself is kept.
 *
 * @throws Probleem 404 when the levering is absent or another's, 409 when it is not finished
 * @source bgs-2 wgs-3
 */
export async function proveLevering(ctx: Context, uuid: string): Promise<Ondertekend<Leveringsbewijs>> {
  const levering = await findFinished(ctx, uuid);
  const { aantal, aanvaard, bestaand, geweigerd, ontvangen_op: ontvangenOp } = levering;
  const hash = createHash("sha256");
  let signalen = 0;
  let proef = 0;
  for await (const page of registerPages(ctx, levering.id)) {
    hash.update(page.text);
    signalen += page.count;
    proef += page.proef;
  }
  return await signBewijs(ctx, leveringsbewijsType, {
    uitgever: ctx.config.publicUrl,
    afgegevenOp: ctx.clock.now(),
    levering: levering.uuid,
    partner: partnerOf(levering),
    formaat: levering.formaat,
    ontvangenOp,
    ontvangenDag: localDay(ontvangenOp),
    klaarOp: levering.klaar_op ?? levering.bijgewerkt_op,
    bestandSha256: Buffer.from(levering.inhoud_hash ?? "", "base64url").toString("hex"),
    regels: { aantal, aanvaard, bestaand, geweigerd },
    register: { sha256: hash.digest("hex"), signalen, ...(proef > 0 && { proef }) },
  });
}

/**
 * The register that such a proof speaks of: a line for each signal, in the order of the file, as it is read.
 * @throws Probleem as `proveLevering`
 */
export async function streamRegister(ctx: Context, uuid: string): Promise<ReadableStream<Uint8Array>> {
  const levering = await findFinished(ctx, uuid);
  const pages = registerPages(ctx, levering.id);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.text));
    },
    cancel: async () => void (await pages.return(undefined)),
  });
}

async function findFinished(ctx: Context, uuid: string): Promise<Levering> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const levering = isUuid(uuid) ? await findLevering(ctx.db.read, partnerId, uuid) : null;
  if (!levering) throw nietGevonden();
  if (levering.status !== "verwerkt") throw conflict("levering-niet-klaar", notFinished[levering.status]);
  return levering;
}

const notFinished = {
  bezig: "Deze levering wordt nog verwerkt. Vraag het bewijs als zij klaar is.",
  onderbroken:
    "Deze levering is afgebroken. Stuur het bestand opnieuw. Voor wat al binnen is, geldt het bewijs per signaal.",
  geweigerd: "Deze levering is geweigerd. Er is niets van aanvaard, en dus is er geen bewijs.",
} as const;

type Bladzijde = { text: string; count: number; proef: number };

/** A line is JSON with its fields in this order, without spaces, and ends in a line feed; UTF-8. */
async function* registerPages(ctx: Context, leveringId: number): AsyncGenerator<Bladzijde> {
  const zegel = zegelVan(ctx.keys.lookupHash);
  for (let after = -1, full = true; full; ) {
    const rows = await listRegister(ctx.db.read, leveringId, after, pageSize);
    full = rows.length === pageSize;
    after = rows.at(-1)?.regel ?? after;
    const lines = rows.map((row) =>
      JSON.stringify({
        regel: row.regel,
        kenmerk: row.kenmerk,
        signaal: row.uuid,
        gemeentecode: row.code,
        ontvangenOp: row.ontvangen_op,
        soort: row.status,
        zegel: zegel(row.uuid, row.inhoud_hash),
      }),
    );
    const proef = rows.filter(({ code }) => isProef(code)).length;
    if (lines.length > 0) yield { text: `${lines.join("\n")}\n`, count: lines.length, proef };
  }
}
