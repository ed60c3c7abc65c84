const talen = new Intl.DisplayNames("nl", { type: "language", fallback: "none" });

/** A language by its two letters: Arabisch. */
export function taalTekst(taal: string): string {
  const naam = talen.of(taal);
  return naam ? `${naam.charAt(0).toLocaleUpperCase("nl")}${naam.slice(1)}` : taal;
}

/** What people in Dutch cities speak most; any other can be kept by its letters. */
const gangbaar = [
  ...["nl", "ar", "bg", "de", "en", "es", "fa", "fr", "hu", "it", "pl", "pt", "ro", "ru", "so", "ti", "tr", "uk", "zh"],
  "ku",
];

/** The languages to choose from by name, with the one that is known already. */
export function taalKeuzes(bekend: string | null): { value: string; label: string }[] {
  const codes = bekend === null || gangbaar.includes(bekend) ? gangbaar : [...gangbaar, bekend];
  return codes
    .map((value) => ({ value, label: taalTekst(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "nl"));
}
