import type { Clock } from "./clock.ts";

export type Trouble = { readonly code: string; readonly since: string; readonly detail: string };

/** What is wrong with this process and since when, as those who notice it report it. */
export class Health {
  private readonly known = new Map<string, Trouble>();
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** @param detail  a code or a number that says more; it may change while the trouble lasts */
  report(code: string, wrong: boolean, detail = ""): void {
    const before = this.known.get(code);
    if (!wrong) this.known.delete(code);
    else if (before?.detail !== detail) {
      this.known.set(code, { code, since: before?.since ?? this.clock.now(), detail });
    }
  }

  has(code: string): boolean {
    return this.known.has(code);
  }

  /** Those that are wrong now, the oldest first. */
  all(): Trouble[] {
    return [...this.known.values()].sort((one, other) => (one.since < other.since ? -1 : 1));
  }
}
