import { enterInbox, inboxCookie } from "../../src/access/inbox-sessie.ts";
import { chooseLokaleMedewerker } from "../../src/access/list-lokale-medewerkers.ts";
import { systeem } from "../../src/access/permission.ts";
import { startSessie } from "../../src/access/sessie.ts";
import { planAfspraak } from "../../src/contact/plan-afspraak.ts";
import { saveBrief } from "../../src/contact/save-brief.ts";
import { saveZoekvraag } from "../../src/contact/save-zoekvraag.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { makeTown, signaal } from "../support/town.ts";
import type { InboxWorld } from "./inbox-world.ts";

/** A second municipality in the same program, with one of everything that has a number. */
export async function makeBuren({ town: { base } }: InboxWorld) {
  const buurt = await makeTown("sqlite", { code: "0363", base });
  const partner = await buurt.partner("Huur", "Ymere");
  const { status } = await partner.post("/v1/signalen", signaal("B-1", { gemeentecode: "0363" }));
  if (status !== 201) throw new Error(String(status));
  const { q } = base.db.read;
  const gemeente = await q.selectFrom("gemeenten").select("id").where("code", "=", "0363").executeTakeFirstOrThrow();
  const { id: medewerker } = await registerMedewerker(systeem(base, "test"), {
    gemeentecode: "0363",
    email: "buur@example.nl",
    naam: "Bo Buur",
    rol: "regisseur",
  });
  const sleutel = await startSessie(base, await chooseLokaleMedewerker(base, medewerker));
  const headers = { cookie: `${inboxCookie}=${sleutel}` };
  const { ctx } = await enterInbox(base, new Request("http://seinhuis.test/inbox", { headers }), null);
  const { id: zaakId, uuid: zaak } = await q
    .selectFrom("zaken")
    .select(["id", "uuid"])
    .where("gemeente_id", "=", gemeente.id)
    .executeTakeFirstOrThrow();
  const { uuid: signaalId } = await q
    .selectFrom("signalen")
    .select("uuid")
    .where("kenmerk", "=", "B-1")
    .executeTakeFirstOrThrow();
  const { uuid: partnerId } = await q
    .selectFrom("signaalpartners")
    .select("uuid")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  const overeenkomst = await q
    .selectFrom("overeenkomsten")
    .select("uuid")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  const sjabloon = newUuid();
  const tekst = { soort: "brief", naam: "Brief van de buren", tekst: "Beste {naam}", reden: "nieuw" } as const;
  await saveBrief(ctx, { id: sjabloon, nieuw: true, versie: 0, ...tekst });
  const zoekvraag = await saveZoekvraag(ctx, { naam: "Van de buren", vraag: "crisis=ja" });
  const plan = { soort: "Telefoon", datum: "2026-11-09", dagdeel: null, notitie: "" } as const;
  const { id: afspraak } = await planAfspraak(ctx, { zaak, ...plan } as Parameters<typeof planAfspraak>[1]);
  const tables = ["zaken", "zaak_gebeurtenissen", "contactpogingen", "afspraken", "teams", "medewerkers"] as const;
  const rest = ["overeenkomsten", "zoekvragen", "briefsjablonen", "zaak_bezig"] as const;
  return {
    ids: {
      zaak,
      signaal: signaalId,
      partner: partnerId,
      team: await buurt.team("Zuid"),
      medewerker,
      overeenkomst: overeenkomst.uuid,
      sjabloon,
      zoekvraag,
      afspraak,
    },
    /** What is theirs, to the last letter. */
    stand: async () => {
      const found = [];
      for (const table of [...tables, ...rest]) {
        const rows: Record<string, unknown>[] = await q.selectFrom(table).selectAll().execute();
        found.push(rows.filter((row) => row.gemeente_id === gemeente.id || row.zaak_id === zaakId));
      }
      if (found.flat().length < 8) throw new Error("too little to look after");
      return JSON.stringify(found);
    },
  };
}
