/** Calls back again and again until the returned function is called. */
export type Ticker = (work: () => void) => () => void;

export const everySecond: Ticker = (work) => {
  const timer = setInterval(work, 1_000);
  timer.unref();
  return () => clearInterval(timer);
};

export type Watcher<T> = {
  /** How it stands now; undefined when it is gone. Told at every look, also when nothing changed. */
  see(value: T | undefined): void;
  /** Nothing comes any more: the process stops. */
  end(): void;
};

/**
 * Looks at everything that is watched in one go, however many watch it, and only while somebody does. What is watched
 * may be changed by another process.
 *
 * @param load  how these things stand now, all at once
 */
export class SharedPoll<T> {
  private readonly watched = new Map<number, Set<Watcher<T>>>();
  private readonly load: (ids: readonly number[]) => Promise<ReadonlyMap<number, T>>;
  private readonly ticker: Ticker;
  private stopTicking: (() => void) | null = null;
  private running: Promise<void> | null = null;
  private ended = false;

  constructor(load: (ids: readonly number[]) => Promise<ReadonlyMap<number, T>>, ticker: Ticker = everySecond) {
    this.load = load;
    this.ticker = ticker;
  }

  /** How many watch. */
  get size(): number {
    return this.watched.values().reduce((sum, { size }) => sum + size, 0);
  }

  /** How many watch this one. */
  countOf(id: number): number {
    return this.watched.get(id)?.size ?? 0;
  }

  /** @returns what stops this watcher; may be called more than once */
  watch(id: number, watcher: Watcher<T>): () => void {
    if (this.ended) {
      watcher.end();
      return () => {};
    }
    const watchers = this.watched.get(id) ?? new Set();
    this.watched.set(id, watchers.add(watcher));
    // A look that fails is made again at the next tick: a watcher has no use for the reason.
    this.stopTicking ??= this.ticker(() => void this.look().catch(() => {}));
    return () => this.leave(id, watcher);
  }

  /** Looks once; who asks while a look runs waits for that one. */
  look(): Promise<void> {
    this.running ??= this.lookAtAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Ends everything that is watched, and whoever comes after. */
  end(): void {
    this.ended = true;
    const all = [...this.watched.values()].flatMap((watchers) => [...watchers]);
    this.watched.clear();
    this.stop();
    for (const watcher of all) watcher.end();
  }

  private async lookAtAll(): Promise<void> {
    if (this.watched.size === 0) return;
    // Who comes while this look runs was not asked for: the next one is his.
    const asked = [...this.watched].map(([id, watchers]) => [id, [...watchers]] as const);
    const found = await this.load(asked.map(([id]) => id));
    for (const [id, watchers] of asked) {
      for (const watcher of watchers) if (this.watched.get(id)?.has(watcher)) watcher.see(found.get(id));
    }
  }

  private leave(id: number, watcher: Watcher<T>): void {
    const watchers = this.watched.get(id);
    if (!watchers?.delete(watcher)) return;
    if (watchers.size === 0) this.watched.delete(id);
    if (this.watched.size === 0) this.stop();
  }

  private stop(): void {
    this.stopTicking?.();
    this.stopTicking = null;
  }
}
