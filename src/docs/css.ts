/** The one stylesheet: system fonts, two colour schemes, one column that grows to two. Nothing is fetched from it. */
export const docsCss = `
:root {
  color-scheme: light dark;
  --tekst: #1b1f24; --grond: #ffffff; --vlak: #f2f4f7; --lijn: #c3cad3; --zacht: #4a5360;
  --nadruk: #0b4f8a; --bezocht: #5b2d86; --merk: #0b4f8a; --op-merk: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --tekst: #e9ecf0; --grond: #14181d; --vlak: #1f252c; --lijn: #46505c; --zacht: #b6bfca;
    --nadruk: #8cc4ff; --bezocht: #d0b3f5; --merk: #8cc4ff; --op-merk: #10151a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--tekst); background: var(--grond); font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
header, nav, main { padding: 0 1rem; max-width: 52rem; }
header { padding-top: 1.5rem; }
.start { margin: 3rem auto; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.5em; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0.25em; }
h2 { font-size: 1.5rem; border-bottom: 3px solid var(--merk); padding-bottom: 0.25rem; }
h3 { font-size: 1.2rem; }
.operatie h3 { font-size: 1rem; margin-top: 1.5em; }
.naam { margin: 0; font-weight: bold; }
a { color: var(--nadruk); text-underline-offset: 0.15em; }
a:visited { color: var(--bezocht); }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--nadruk); outline-offset: 2px; }
main:focus { outline: none; }
.overslaan { position: absolute; left: -100vw; }
.overslaan:focus { left: 0.5rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--grond); z-index: 1; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9em; }
pre { background: var(--vlak); border: 1px solid var(--lijn); border-radius: 4px; padding: 0.75rem; overflow-x: auto; line-height: 1.45; }
pre code { font-size: inherit; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav ul ul { padding-left: 1rem; margin-bottom: 0.5rem; }
nav li { margin: 0.15rem 0; }
nav [aria-current] { font-weight: bold; text-decoration: none; }
nav a { display: inline-block; padding: 0.2rem 0; }
.operatie { border-top: 1px solid var(--lijn); margin-top: 2rem; }
.operatie h2 { margin-top: 1.25rem; border: 0; }
.pad { background: var(--vlak); border-left: 4px solid var(--merk); padding: 0.5rem 0.75rem; }
.methode { background: var(--merk); color: var(--op-merk); font-weight: bold; padding: 0.1rem 0.5rem; border-radius: 3px; }
.antwoorden { padding-left: 1.25rem; }
.antwoorden li { margin: 0.35rem 0; }
summary { cursor: pointer; padding: 0.25rem 0; }
dt { margin-top: 0.75rem; }
dd { margin-left: 1rem; color: var(--zacht); }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--lijn); overflow-wrap: anywhere; }
thead th { white-space: nowrap; overflow-wrap: normal; }
tbody th { font-weight: normal; width: 30%; }
td:nth-child(2) { color: var(--zacht); white-space: nowrap; }
td:nth-child(3) { width: 25%; }
.codes td { color: inherit; white-space: normal; width: 35%; }
@media (max-width: 44rem) {
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tbody tr { border-bottom: 1px solid var(--lijn); padding: 0.5rem 0; }
  tbody th, td { border: 0; padding: 0.1rem 0; width: auto !important; }
  tbody th { font-weight: bold; }
  td:empty { display: none; }
}
@media (max-width: 74.99rem) {
  header, nav, main { margin: 0 auto; }
  nav > ul { columns: 10rem 3; column-gap: 1rem; }
  nav li { break-inside: avoid-column; }
}
@media (min-width: 75rem) {
  body { display: grid; grid-template-columns: 21rem minmax(0, 52rem); grid-template-rows: auto 1fr; column-gap: 2.5rem; max-width: 78rem; margin: 0 auto; }
  header, main { grid-column: 2; }
  nav { padding-top: 1.5rem; grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; border-right: 1px solid var(--lijn); font-size: 0.95rem; }
  body:has(.start) { display: block; }
}
@media print {
  nav, .overslaan { display: none; }
  body { display: block; font-size: 10pt; }
  header, main { max-width: none; padding: 0; }
  pre { white-space: pre-wrap; overflow: visible; }
  details::details-content { content-visibility: visible; height: auto; }
  h2, h3, h4 { break-after: avoid; }
  tr, pre { break-inside: avoid; }
}
`;
