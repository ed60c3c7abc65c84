import type { Clock } from "../platform/clock.ts";

const maxKeys = 100_000;
const window = { seconds: 60 };

/**
 * Counts requests per key in windows of a minute that all keys share.
 * @param perMinute how many a key may make in one window
 * @returns a function that counts one request and gives null, or the whole seconds to wait when it is one too many
 */
export function rateLimiter(perMinute: number, clock: Clock): (key: string) => number | null {
  let from = "";
  let until = "";
  const counts = new Map<string, number>();
  return (key) => {
    const now = clock.now();
    if (now >= until || now < from) {
      from = now;
      until = Temporal.Instant.from(now).add(window).toString({ smallestUnit: "millisecond" });
      counts.clear();
    }
    const count = counts.get(key) ?? 0;
    if (count >= perMinute) {
      const rest = Temporal.Instant.from(until).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds;
      return Math.ceil(rest / 1000);
    }
    // Memory stays bounded: beyond this many keys in one minute the oldest starts counting again.
    const [oldest] = counts.keys();
    if (count === 0 && counts.size >= maxKeys && oldest !== undefined) counts.delete(oldest);
    counts.set(key, count + 1);
    return null;
  };
}
