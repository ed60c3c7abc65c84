/**
 * Full-width letters and figures, and every kind of dash, as plain ones: they look alike and mean the same. Nothing else
 * is guessed. The result is as long as the text, so that a place in the one is a place in the other.
 */
export function plainForm(tekst: string): string {
  return tekst.replace(/[\uFF01-\uFF5E]/g, (teken) => teken.normalize("NFKC")).replace(/[\u2010-\u2015\u2212]/g, "-");
}
