type Waar = { postcode: string; huisnummer: number; toevoeging?: string };

/** What of a signal hangs on the day: these are accepted today. */
export function geldigVandaag() {
  const today = Temporal.Now.plainDateISO("Europe/Amsterdam");
  const since = today.subtract({ days: 60 }).toString();
  return {
    signaaldatum: today.toString(),
    achterstand: { bedrag: 500, ontstaansdatum: since },
    incasso: {
      herinneringen: [since],
      contactpogingen: [{ datum: since, soort: "Telefoon", bereikt: false }],
      gewezenOpSchuldhulp: since,
      aanbodGegevensdeling: since,
    },
  };
}

/**
 * A signal of today that every rule accepts, for programs that run by the real clock.
 *
 * @param bewoner  who it is about; somebody else than every other kenmerk's when nothing is said
 */
export function signaalVandaag(
  kenmerk: string,
  { postcode, huisnummer, toevoeging }: Waar,
  bewoner = kenmerk,
): Record<string, unknown> {
  return {
    kenmerk,
    gemeentecode: "0599",
    persoon: { achternaam: `Bewoner ${bewoner}` },
    adres: { huisnummer, postcode, ...(toevoeging === undefined ? {} : { huisnummertoevoeging: toevoeging }) },
    ...geldigVandaag(),
  };
}

/** The address of the nth signal of a writer: two of a writer share one, so that zaken are joined as well as opened. */
export const adresVan = (writer: number, n: number): Waar => ({
  postcode: `30${11 + writer}AA`,
  huisnummer: 1 + Math.floor(n / 2),
});
