/** Long lists with filters, and lists on paper. */
export const listCss = `
.snel ul{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:0 0 1rem;max-inline-size:none}
.snel li{min-inline-size:0}
.snel a{display:inline-flex;gap:.5rem;align-items:center;min-block-size:2.75rem;padding:.4rem 1rem;border:1px solid var(--voorbeeld-kleuren-grijs-300);border-radius:1.5rem;color:var(--voorbeeld-kleuren-grijs-700);text-decoration:none;overflow-wrap:anywhere}
.snel a:hover{text-decoration:underline}
.snel a[aria-current]{background:var(--voorbeeld-kleuren-violet-100);border-color:var(--voorbeeld-kleuren-violet-500);font-weight:bold}
.snel__getal{font-variant-numeric:tabular-nums;color:var(--voorbeeld-kleuren-grijs-600)}
.werklijst__boven{display:flex;flex-wrap:wrap;gap:0 2rem}
.filters{margin-block:0 .75rem;min-inline-size:0;max-inline-size:100%}
.filters[open]{flex-basis:100%;border:1px solid var(--voorbeeld-kleuren-grijs-300);border-radius:6px;padding:0 1.25rem 1.25rem;background:var(--voorbeeld-kleuren-grijs-50)}
.filters summary{min-block-size:2.75rem;display:list-item;align-content:center;font-weight:bold}
.filters h2{font-size:1.1rem;margin-block:1.5rem .5rem}
.filters__velden{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:0 1.25rem}
.filters__velden .utrecht-form-field{margin-block-end:1rem}
.filters__velden .utrecht-select{inline-size:100%;padding-inline:.5rem}
.filters__velden .utrecht-form-field{min-inline-size:0}
.werklijst__leeftijd{white-space:nowrap}
.zoekvragen{list-style:none;padding:0}
.zoekvragen li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between;border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300)}
.zoekvragen span{overflow-wrap:anywhere;min-inline-size:0}
.zoekvragen button{min-block-size:2.75rem}
.gekozen ul{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;list-style:none;padding:0;margin:0 0 1rem;max-inline-size:none}
.gekozen__filter{display:inline-flex;gap:.5rem;align-items:center;min-block-size:2.75rem;padding:.3rem .9rem;border-radius:4px;background:var(--voorbeeld-kleuren-blauw-100);color:var(--voorbeeld-kleuren-blauw-600);text-decoration:none}
.gekozen__filter:hover{text-decoration:underline}
.gekozen__filter span{font-size:1.25rem;line-height:1}
.werklijst__stand{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:baseline;justify-content:space-between}
.werklijst__stand p{margin:0;font-variant-numeric:tabular-nums}
.werklijst__stand a{padding-block:.65rem}
.werklijst th[scope=row]{font-weight:normal}
.werklijst__adres{font-weight:bold;font-size:1.05rem}
.werklijst__adres a{display:inline-block;padding-block:.6rem;margin-block:-.45rem}
.werklijst__soort:empty{display:none}
.werklijst__kies{inline-size:3.25rem}
.werklijst__kies label{display:grid;place-items:center;inline-size:2.75rem;block-size:2.75rem;margin-block-start:-.5rem;cursor:pointer}
.werklijst input[type=checkbox],.kies-alle input{inline-size:1.5rem;block-size:1.5rem;margin:0;accent-color:var(--voorbeeld-kleuren-violet-500)}
.werklijst__redenen{list-style:none;padding:0;margin:0}
.werklijst__redenen li+li{margin-block-start:.2rem}
.werklijst__bedrag{white-space:nowrap;font-variant-numeric:tabular-nums;font-weight:bold}
.werklijst summary{font-size:.95rem;min-block-size:1.75rem;padding-block:.25rem}
.werklijst .gekozen-rij{background:var(--voorbeeld-kleuren-violet-50)}
.kies-alle{position:sticky;inset-block-start:0;z-index:1;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;min-block-size:3rem;padding-block:.25rem;background:var(--voorbeeld-kleuren-wit);border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300)}
html:has(.kies-alle:not([hidden])){scroll-padding-block-start:5rem}
@media (max-height:34rem){.kies-alle{position:static}}
.kies-alle[hidden],.kies-alle a[hidden]{display:none}
.kies-alle label{display:inline-flex;gap:.75rem;align-items:center;min-block-size:2.75rem;padding-inline-start:.6rem;cursor:pointer}
.kies-alle a{padding-block:.65rem}
.verdeel{border-block-start:3px solid var(--voorbeeld-kleuren-violet-500);margin-block-start:2rem}
.route__voor{font-weight:bold}
.route__huizen{list-style:none;padding:0;margin:0;max-inline-size:none}
.huis{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:.5rem 1.5rem;padding-block:1rem;border-block-start:1px solid var(--voorbeeld-kleuren-grijs-300)}
.huis h3{margin:0;font-size:1.1rem}
.huis h3 a{display:inline-block;padding-block:.6rem;margin-block:-.45rem}
.huis p{margin-block:0 .25rem}
.huis__mensen{list-style:none;padding:0;margin:.25rem 0 0}
.huis__mensen li{margin-block-end:.35rem;overflow-wrap:anywhere}
.huis__mensen .bel{display:inline-block;padding-block:.6rem;min-block-size:2.75rem;margin-inline-end:1rem}
.huis__notitie{grid-column:1/-1}
.huis__vakjes{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;max-inline-size:none}
.huis__vakje::before{content:"";display:inline-block;inline-size:.9rem;block-size:.9rem;border:1px solid currentcolor;margin-inline-end:.5rem;vertical-align:-.1rem}
.huis__lijnen{max-inline-size:none;min-block-size:4.5rem;border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300);color:var(--voorbeeld-kleuren-grijs-500)}
@media (min-width:64.01rem){
.werklijst th[scope=row]{inline-size:24%}
.werklijst td:nth-last-child(2){inline-size:9.5rem}
}
@media (min-width:40.01rem) and (max-width:64rem){
.werklijst,.werklijst caption,.werklijst tbody{display:block}
.werklijst thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.werklijst tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.25rem 1.5rem;padding-block:.75rem;border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300)}
.werklijst th[scope=row],.werklijst td{border:0;padding:.1rem 0;inline-size:auto}
.werklijst th[scope=row]{grid-column:1/-1}
.werklijst [data-kop]::before{content:attr(data-kop) ": ";font-weight:bold}
}
@media (max-width:64rem){
.werklijst tr{position:relative}
.werklijst summary{min-block-size:2.75rem;padding-block:.6rem}
.werklijst tr:has(.werklijst__kies){padding-inline-start:3.25rem}
.werklijst .werklijst__kies{position:absolute;inset-inline-start:0;inset-block-start:.75rem;padding:0}
.werklijst :is(td,th) :is(p,ul){margin-block-end:.1rem}
}
@media (max-width:40rem){
.huis{grid-template-columns:1fr}
}
@media print{
:root:has(.route){page:route}
.route{color:#000;font-size:10pt;line-height:1.3}
.route h1{font-size:16pt;margin-block-end:.25rem}
.route h2{display:none}
.route .huis__mensen .bel{padding:0;min-block-size:0}
.route .zacht,.route .huis__lijnen{color:#333}
.route a{color:#000;text-decoration:none!important}
.route .stand{background:none;color:#000;border:1px solid #000;padding-block:0}
.huis{break-inside:avoid;grid-template-columns:minmax(0,4fr) minmax(0,7fr);gap:.15rem 1.5rem;border-color:#000;padding-block:.4rem}
.huis p,.huis li,.huis__mensen{margin-block:0 .1rem!important}
.huis__lijnen{border:0;min-block-size:2.75rem}
.huis:last-child{border-block-end:1px solid #000}
.niet-op-papier,.werklijst__kies,.kies-alle,.verdeel,.filters,.snel{display:none}
:root:has(.route) :is(.live,.wachtrij){display:none}
:root:has(.route) .utrecht-root{min-block-size:0;display:block}
.utrecht-page-body__content{padding:0!important;max-inline-size:none!important}
}
@page route{size:A4;margin:14mm 12mm}
`;
