const zone = "Europe/Amsterdam";
const holidaysPerYear = new Map<number, ReadonlySet<string>>();

/** The local day (YYYY-MM-DD, Europe/Amsterdam) of an instant: 23:30 local on day n is day n. */
export function localDay(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous computus). */
export function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const day = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(day / 31), day: (day % 31) + 1 }).toString();
}

/**
 * Whether the day is a general holiday of the Algemene termijnenwet.
 *
 * @source atw-3
 * @reading Article 3 lid 1 and 2 only. Days that a royal decree puts on a par with them (lid 3, such as the Friday
 * after Ascension) count as working days here, so a term never ends later than the law allows.
 */
export function isFeestdag(day: string): boolean {
  const year = Number(day.slice(0, 4));
  let holidays = holidaysPerYear.get(year);
  if (holidays === undefined) {
    holidays = holidaysOf(year);
    holidaysPerYear.set(year, holidays);
  }
  return holidays.has(day);
}

/** Monday to Friday without the general holidays. @source atw-3 */
export function isWerkdag(day: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !isFeestdag(day);
}

/** The day itself when it is a working day, otherwise the first one after it. @source atw-1 */
export function nextWerkdag(day: string): string {
  let next = day;
  while (!isWerkdag(next)) next = addDagen(next, 1);
  return next;
}

/** The n-th working day after a day, which may itself be any day; n is zero or more, and zero gives the day itself. */
export function addWerkdagen(day: string, n: number): string {
  let next = day;
  for (let left = n; left > 0; left--) next = nextWerkdag(addDagen(next, 1));
  return next;
}

export function addDagen(day: string, n: number): string {
  return Temporal.PlainDate.from(day).add({ days: n }).toString();
}

/** The same day of the week, n weeks on. */
export function addWeken(day: string, n: number): string {
  return Temporal.PlainDate.from(day).add({ weeks: n }).toString();
}

/** The same day n months on (n may be negative); the last day of the month where that month is shorter. */
export function addMaanden(day: string, n: number): string {
  return Temporal.PlainDate.from(day).add({ months: n }).toString();
}

/** Whole months from a to b: one is full on the same day of the month, or on its last day where it is shorter. */
export function maandenTussen(a: string, b: string): number {
  const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthNumber(b) - monthNumber(a);
  return addMaanden(a, months) <= b ? months : months - 1;
}

/** Calendar days from a to b; negative when b lies before a. */
export function dagenTussen(a: string, b: string): number {
  return Temporal.PlainDate.from(a).until(b, { largestUnit: "days" }).days;
}

/** Age in whole years on a day. Someone born on 29 February grows older on 1 March in other years. */
export function age(geboortedatum: string, op: string): number {
  const years = Number(op.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return op.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}

function holidaysOf(year: number): ReadonlySet<string> {
  const paas = easter(year);
  const vast = [`${year}-01-01`, `${year}-05-05`, `${year}-12-25`, `${year}-12-26`];
  const beweeglijk = [-2, 1, 39, 50].map((days) => addDagen(paas, days));
  return new Set([...vast, ...beweeglijk, verjaardag(year)]);
}

/** King's Day since 2014, Queen's Day before; the day before when it falls on a Sunday. */
function verjaardag(year: number): string {
  const day = year >= 2014 ? `${year}-04-27` : `${year}-04-30`;
  return Temporal.PlainDate.from(day).dayOfWeek === 7 ? addDagen(day, -1) : day;
}
