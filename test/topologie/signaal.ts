/** A signal of today; two of a writer share an address, so that zaken are joined as well as opened. */
export function topologieSignaal(kenmerk: string, writer: number, n: number): Record<string, unknown> {
  const today = Temporal.Now.plainDateISO("Europe/Amsterdam");
  const since = today.subtract({ days: 60 }).toString();
  return {
    kenmerk,
    gemeentecode: "0599",
    signaaldatum: today.toString(),
    persoon: { achternaam: `Bewoner ${n}` },
    adres: { huisnummer: 1 + Math.floor(n / 2), postcode: `30${11 + writer}AA` },
    achterstand: { bedrag: 500, ontstaansdatum: since },
    incasso: {
      herinneringen: [since],
      contactpogingen: [{ datum: since, soort: "Telefoon", bereikt: false }],
      gewezenOpSchuldhulp: since,
      aanbodGegevensdeling: since,
    },
  };
}
