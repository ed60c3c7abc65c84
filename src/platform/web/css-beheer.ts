/** Forms and tables of those who manage. */
export const beheerCss = `
.regie-getal{display:inline-block;min-inline-size:2.75rem;padding-block:.65rem;margin-block:-.65rem;font-variant-numeric:tabular-nums}
.regie-kaarten .kaart__getal{min-block-size:2.75rem}
.kaart__getal .regie-getal{padding-block:0;margin-block:0;min-block-size:2.75rem}
.regie-kaarten .kaart__getal{overflow-wrap:normal;white-space:nowrap}
.regie-klein{font-size:.95rem;font-weight:normal}
.regie-vulling{display:inline-flex;flex-wrap:wrap;gap:0 .35rem;align-items:baseline}
.regie-vulling .regie-getal{min-inline-size:1.5rem}
.regie-balk{display:block;inline-size:100%;max-inline-size:12rem;block-size:1rem;margin-block-start:.25rem}
.regie-teken{display:inline-block;border-inline-start:4px solid;padding-inline-start:.4rem;font-weight:bold}
.regie-teken--fout{border-color:var(--voorbeeld-kleuren-rood-400)}
.regie-teken--let-op{border-color:var(--voorbeeld-kleuren-oranje-400)}
.regie-bord th[scope=row]{min-inline-size:9rem}
.regie-bord td:nth-child(2){min-inline-size:9rem}
.regie-kaarten{grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr))}
@media (min-width:40.01rem){.cijfers td.getal{white-space:nowrap}.cijfers th:first-child{min-inline-size:11rem}}
.regie-gebieden{margin-block:0 1.5rem}
.regie-regel{border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300);padding-block:.5rem 0;margin-block:0 .5rem}
.regie-regel legend{padding-block-start:.5rem;margin-block-end:0}
.regie-regel .utrecht-form-field{margin-block-end:1rem}
.regie-alleen-smal{display:none}
@media (max-width:40rem){.regie-alleen-smal{display:inline}.regie-getal{margin-block:0}}
.beleid-legenda{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:.5rem 1.5rem;margin-block:0 1.5rem}
.beleid-legenda>div{display:flex;gap:.75rem;align-items:baseline}
.beleid-legenda dt{flex:none}
.beleid-legenda dd{margin:0}
main ul.beleid-sprong{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin-block:0 1rem;max-inline-size:none}
.beleid-sprong a{display:inline-block;padding-block:.6rem}
.beleid-sprong a[aria-current]{font-weight:bold;color:inherit;text-decoration:none;border-block-end:3px solid var(--voorbeeld-kleuren-violet-500)}
.beleid-lijst{table-layout:fixed}
.beleid-lijst th:first-child{inline-size:34%}
.beleid-lijst tbody th a{display:inline-block;padding-block:.5rem;margin-block:-.5rem}
.beleid-uitleg{font-weight:normal}
.beleid-smal{max-inline-size:30rem}
.beleid-tabel{max-inline-size:54rem}
.beleid-tabel tbody :is(th,td){vertical-align:middle}
.beleid-tabel td .utrecht-select{inline-size:13rem}
.utrecht-textbox.beleid-getal{inline-size:6.5rem}
ul.beleid-kaal{list-style:none;padding:0}
.beleid-dagen{display:grid;grid-template-columns:repeat(auto-fill,minmax(4.5rem,1fr));gap:0 .5rem}
fieldset.beleid-afspraken{display:grid;gap:1rem;max-inline-size:44rem}
.beleid-afspraken .kaart p{margin-block:0 .5rem}
.beleid-afspraken ul{margin-block:0}
ol.beleid-regels{list-style:none;padding:0;display:grid;gap:.75rem;max-inline-size:44rem}
.beleid-regels__knoppen{display:flex;flex-wrap:wrap;gap:.5rem;margin-block-start:.75rem}
.beleid-regels__knoppen .utrecht-button{inline-size:auto;padding-inline:.9rem}
.beleid-regel{border:1px solid var(--voorbeeld-kleuren-grijs-300);border-radius:6px;padding:1rem 1.25rem;max-inline-size:44rem;margin-block:0 1.5rem}
.beleid-regel>legend{padding-inline:.5rem;margin-block-end:0;font-size:1.15rem}
.beleid-eisen.utrecht-form-fieldset{max-inline-size:none;margin-block-end:0}
.beleid-overeenkomst{margin-block:0 1rem}
.beleid-overeenkomst .gegevens{margin-block:.5rem 0}
.beleid-overeenkomst .knoppen{margin-block:1rem 0}
.beleid-brief{border:1px solid var(--voorbeeld-kleuren-grijs-300);border-radius:4px;padding:2rem;max-inline-size:44rem;margin-block:0 1.5rem;background:var(--voorbeeld-kleuren-wit)}
.beleid-brief li{margin-block-end:.75rem}
.beleid-code{font-family:ui-monospace,monospace;font-size:1.25rem;letter-spacing:.05em}
@media (max-width:40rem){.beleid-lijst th:first-child{inline-size:auto}.beleid-brief{padding:1rem}.beleid-tabel td .utrecht-select{inline-size:100%}}
@media print{.beleid-scherm{display:none}.beleid-brief{border:0;padding:0}}
`;
