import type { Instant } from "../tables.ts";

/** Who was not seen at a zaak for longer than this is not busy with it any more. */
const unseen = { minutes: 10 };
/** How often it is written down that somebody is still there: an open page is not worth more writes. */
const seenEvery = { minutes: 1 };

const before = (now: Instant, duration: Temporal.DurationLike): Instant =>
  Temporal.Instant.from(now).subtract(duration).toString({ smallestUnit: "millisecond" });

/** Who was seen last at this moment or before is gone. */
export const goneSince = (now: Instant): Instant => before(now, unseen);

/** Who was seen last at this moment or before, and is still there, is written down as seen again. */
export const staleSince = (now: Instant): Instant => before(now, seenEvery);
