import { livingSessies } from "../access/sessie.ts";
import type { Context } from "../context.ts";
import { SharedPoll, type Ticker, type Watcher } from "../platform/shared-poll.ts";
import type { Instant } from "../tables.ts";
import { staleSince } from "./bezig-rules.ts";
import { seeBezig } from "./bezig-store.ts";
import {
  knownCrises,
  type LiveGemeente,
  type LiveStand,
  type LiveVraag,
  type LiveZaak,
  liveStand,
  passed,
} from "./live-rules.ts";
import { loadGemeenten, loadLiveZaken, loadMark } from "./live-store.ts";

type Base = Pick<Context, "db" | "clock" | "keys">;
/** `bekend` is set at the first look. */
type Kijker = { vraag: LiveVraag; wie: string | null; bekend: ReadonlySet<number> | null };
/** No session lasts longer, so no page is older. */
const oldestPage = { hours: 10 };
/** What the marks did not show, because of two writers the later was quicker, shows by then. */
const lookAnyway = { seconds: 15 };

/**
 * Everybody who has a page of the inbox open that hears of news. All are looked after in one go, from the database, so
 * that it is no matter which process wrote what. Whose session ended is told so, by undefined.
 */
export class LiveKijkers {
  private readonly base: Base;
  private readonly kijkers = new Map<number, Kijker>();
  private readonly poll: SharedPoll<LiveStand>;
  private nummer = 0;
  private kept: { mark: string; op: Instant; gemeenten: Map<number, LiveGemeente> } | null = null;

  constructor(base: Base, ticker?: Ticker) {
    this.base = base;
    this.poll = new SharedPoll((nummers) => this.load(nummers), ticker);
  }

  /** How many watch. */
  get size(): number {
    return this.kijkers.size;
  }

  /** How many this person watches, by the name of the actor: whoever logs in once more has no more of them. */
  countOf(naam: string): number {
    return this.kijkers.values().reduce((sum, { vraag }) => sum + (vraag.naam === naam ? 1 : 0), 0);
  }

  /**
   * Tells how it stands now, and at every look after. @returns what stops this watcher; may be called more than once
   */
  watch(vraag: LiveVraag, watcher: Watcher<LiveStand>): () => void {
    this.nummer += 1;
    const nummer = this.nummer;
    this.kijkers.set(nummer, { vraag, wie: null, bekend: null });
    const stop = this.poll.watch(nummer, watcher);
    void this.greet(nummer).catch(() => {});
    return () => {
      this.kijkers.delete(nummer);
      stop();
    };
  }

  /** Looks once; who asks while a look runs waits for that one. */
  look(): Promise<void> {
    return this.poll.look();
  }

  /** Ends what everybody watches, and whoever comes after. */
  end(): void {
    this.kijkers.clear();
    this.poll.end();
  }

  /** Nobody waits for the next tick to hear how it stands, nor for it when a look was on its way already. */
  private async greet(nummer: number): Promise<void> {
    await this.look();
    if (this.kijkers.get(nummer)?.bekend === null) await this.look();
  }

  private async load(nummers: readonly number[]): Promise<Map<number, LiveStand>> {
    const asked = nummers.flatMap((nummer) => {
      const kijker = this.kijkers.get(nummer);
      return kijker ? [[nummer, kijker] as const] : [];
    });
    const living = await this.living(asked.map(([, kijker]) => kijker));
    const there = asked.filter(([, kijker]) => living.has(kijker));
    const zaakIds = [...new Set(there.flatMap(([, { vraag }]) => vraag.zaak?.id ?? []))];
    const gemeenten = await this.gemeenten([...new Set(there.map(([, { vraag }]) => vraag.gemeenteId))]);
    const zaken = await loadLiveZaken(this.base.db.read, zaakIds);
    await this.see(
      there.map(([, kijker]) => kijker.vraag),
      zaken,
    );
    return new Map(
      there.map(([nummer, kijker]) => {
        const gemeente = gemeenten.get(kijker.vraag.gemeenteId) ?? { crises: [], nieuw: [], meer: false };
        kijker.bekend ??= knownCrises(kijker.vraag, gemeente);
        const zaak = kijker.vraag.zaak && zaken.get(kijker.vraag.zaak.id);
        return [nummer, liveStand(kijker.vraag, kijker.bekend, gemeente, zaak ?? undefined)];
      }),
    );
  }

  /** Those whose session lasts, and who have the role and the team with which they came. */
  private async living(kijkers: readonly Kijker[]): Promise<ReadonlySet<Kijker>> {
    const standen = await livingSessies(this.base, [...new Set(kijkers.map(({ vraag }) => vraag.sleutel))]);
    return new Set(
      kijkers.filter((kijker) => {
        const wie = standen.get(kijker.vraag.sleutel);
        kijker.wie ??= wie ?? null;
        return wie !== undefined && wie === kijker.wie;
      }),
    );
  }

  /** What was found before, as long as nothing came in or happened since. */
  private async gemeenten(ids: readonly number[]): Promise<Map<number, LiveGemeente>> {
    const { read } = this.base.db;
    const op = this.base.clock.now();
    const mark = await loadMark(read);
    const { kept } = this;
    const isGood = kept && kept.mark === mark && !passed(kept.op, lookAnyway, op);
    if (isGood && ids.every((id) => kept.gemeenten.has(id))) return kept.gemeenten;
    const sinds = Temporal.Instant.from(op).subtract(oldestPage).toString({ smallestUnit: "millisecond" });
    this.kept = { mark, op, gemeenten: await loadGemeenten(read, ids, sinds) };
    return this.kept.gemeenten;
  }

  /** Whose page is open is still there, as long as that person is the one who is busy. */
  private async see(vragen: readonly LiveVraag[], zaken: ReadonlyMap<number, LiveZaak>): Promise<void> {
    const { db, clock } = this.base;
    const now = clock.now();
    const isStale = ({ zaak, medewerkerId }: LiveVraag): boolean => {
      const bezig = zaak && zaken.get(zaak.id)?.bezig;
      return !!bezig && bezig.medewerkerId === medewerkerId && bezig.gezienOp <= staleSince(now);
    };
    const ids = [...new Set(vragen.filter(isStale).flatMap(({ zaak }) => zaak?.id ?? []))];
    if (ids.length > 0) await db.write((trx) => seeBezig(trx, ids, now));
  }
}
