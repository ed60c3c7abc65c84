/** A signal of today that every rule accepts, from somebody else than every other. */
export function stormSignaal(
  kenmerk: string,
  { postcode, huisnummer, toevoeging }: { postcode: string; huisnummer: number; toevoeging?: string },
): Record<string, unknown> {
  const today = Temporal.Now.plainDateISO("Europe/Amsterdam");
  const since = today.subtract({ days: 60 }).toString();
  return {
    kenmerk,
    gemeentecode: "0599",
    signaaldatum: today.toString(),
    persoon: { achternaam: `Bewoner ${kenmerk}` },
    adres: { huisnummer, postcode, ...(toevoeging === undefined ? {} : { huisnummertoevoeging: toevoeging }) },
    achterstand: { bedrag: 500, ontstaansdatum: since },
    incasso: {
      herinneringen: [since],
      contactpogingen: [{ datum: since, soort: "Telefoon", bereikt: false }],
      gewezenOpSchuldhulp: since,
      aanbodGegevensdeling: since,
    },
  };
}
