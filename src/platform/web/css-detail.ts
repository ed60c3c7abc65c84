/** Everything about one thing: parts beside each other, a timeline, a chart. */
export const detailCss = `
.zaak-kop{display:grid;gap:.5rem 3rem;margin-block-end:1rem}
.zaak-kop h1{margin-block:0 .15rem}
.zaak-kop__plaats{font-size:1.15rem;margin-block:0 .75rem}
.zaak-kop__band{margin-block-end:.5rem}
.zaak-kop__band .stand{font-size:1.1rem;padding:.2rem .9rem}
.zaak-kop .gegevens{margin-block-end:.5rem}
.zaak-kop .gegevens>div{padding-block:.35rem}
.zaak-kop__wie{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem}
.zaak-kop__wie a{display:inline-block;min-block-size:2.75rem;padding-block:.6rem}
.zaak-kop__neem{margin-block:.35rem 0}
.zaak{display:grid;gap:0 3rem}
.zaak>*{min-inline-size:0}
.zaak section>h2:first-child{margin-block-start:1.5rem}
.zaak__nu>:first-child>h2,.zaak__weet>:first-child>h2{margin-block-start:.5rem}
.uitklap{margin-block:0 1rem;border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300)}
.uitklap>summary{font-weight:bold}
main summary{min-block-size:2.75rem;padding-block:.6rem}
main h3.klein{font-size:1rem;margin-block:1rem .35rem}
.termijnen,.mensen,.signalen,.tijdlijn,.wegen,.uitleg,.grafiek__namen{list-style:none;padding:0}
main .termijnen,main .mensen,main .signalen,main .tijdlijn,main .uitleg{max-inline-size:48rem}
.termijnen,.mensen,.signalen{display:grid;gap:.75rem;margin-block:0 1rem}
.termijnen>*,.mensen>*,.signalen>*{min-inline-size:0}
.termijnkaart,.mens,.signaal{border:1px solid var(--voorbeeld-kleuren-grijs-300);border-radius:6px;padding:.85rem 1.1rem;background:var(--voorbeeld-kleuren-grijs-50);overflow-wrap:anywhere}
.termijnkaart{border-inline-start-width:6px}
.termijnkaart--verlopen{border-inline-start-color:var(--voorbeeld-kleuren-rood-400)}
.termijnkaart--risico{border-inline-start-color:var(--voorbeeld-kleuren-oranje-400)}
.termijnkaart p,.mens p,.signaal p{margin-block:0 .25rem}
.termijnkaart__naam{font-weight:bold}
.termijnkaart details p{margin-block:.25rem .5rem}
.advies{font-size:1.2rem;font-weight:bold}
.mens h3,.signaal h3,.signaal>h2{margin:0 0 .25rem;font-size:1.1rem}
.mens .bel{display:inline-block;padding-block:.5rem;min-block-size:2.75rem}
.signaal__kop{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;justify-content:space-between}
.signaal__kop h3{min-inline-size:0}
.signaal__kop h3 .zacht{font-weight:normal;font-size:1rem}
.signaal .gegevens{margin-block:.25rem .5rem}
.signaal .gegevens>div{grid-template-columns:minmax(7rem,1fr) 3fr;padding-block:.3rem}
.signaal .gegevens>div:last-child{border-block-end:0}
.signaal .gegevens dt{font-weight:normal;color:var(--voorbeeld-kleuren-grijs-500)}
.signaal>p>a,.wegen a{display:inline-block;padding-block:.6rem;min-block-size:2.75rem}
.wegen{margin-block:0 .5rem}
.wegen li{margin:0}
.uitleg{margin-block:0 1rem}
.uitleg li{margin-block:0 .75rem}
.uitleg p{margin-block:0 .15rem}
.bron{display:block;font-size:.95rem;color:var(--voorbeeld-kleuren-grijs-500)}
.bron__soort{display:inline-block;padding-inline:.5rem;border:1px solid currentColor;border-radius:3px;font-weight:bold;font-size:.85rem}
.bron__soort--wet{background:var(--voorbeeld-kleuren-blauw-100);color:var(--voorbeeld-kleuren-blauw-500)}
.bron__soort--lezing{border-style:dashed}
.grafiek{margin:1.5rem 0 1rem;max-inline-size:34rem}
.grafiek figcaption{font-weight:bold;margin-block-end:.5rem}
.grafiek__beeld{display:block;inline-size:100%;block-size:auto;overflow:visible}
.grafiek__beeld text{font-size:12px;fill:var(--voorbeeld-kleuren-grijs-600)}
.grafiek__lijn{stroke:var(--voorbeeld-kleuren-grijs-300)}
.reeks path{fill:currentColor;stroke:currentColor;stroke-width:2}
.reeks path.hol{fill:var(--voorbeeld-kleuren-wit)}
.reeks polyline{fill:none;stroke:currentColor;stroke-width:2}
.reeks--0{color:var(--voorbeeld-kleuren-violet-500)}
.reeks--1{color:var(--voorbeeld-kleuren-oranje-500)}
.reeks--2{color:var(--voorbeeld-kleuren-blauw-500)}
.reeks--3{color:var(--voorbeeld-kleuren-groen-500)}
.reeks--4{color:var(--voorbeeld-kleuren-rood-500)}
.grafiek__namen{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-block:.5rem}
.grafiek__namen li{display:flex;gap:.5rem;align-items:center;margin:0;min-inline-size:0}
.grafiek__namen svg{flex:none}
.tijdlijn{margin-block:0 1rem;border-inline-start:3px solid var(--voorbeeld-kleuren-grijs-300);padding-inline-start:1.25rem}
.tijdlijn li{position:relative;margin-block:0 1.25rem}
.tijdlijn li::before{content:"";position:absolute;inset-inline-start:calc(-1.25rem - 8px);inset-block-start:.45rem;inline-size:13px;block-size:13px;border-radius:50%;background:var(--voorbeeld-kleuren-grijs-400)}
.tijdlijn :is(.tijdlijn__contactpoging,.tijdlijn__gesprek)::before{background:var(--voorbeeld-kleuren-violet-500)}
.tijdlijn .tijdlijn__termijnVerlopen::before{background:var(--voorbeeld-kleuren-rood-500);border-radius:0}
.tijdlijn p{margin-block:0 .15rem}
.tijdlijn__op{font-weight:bold}
.woorden{white-space:pre-line;margin:.25rem 0 .35rem;padding:.5rem .85rem;border-inline-start:4px solid var(--voorbeeld-kleuren-grijs-300);background:var(--voorbeeld-kleuren-grijs-50);overflow-wrap:anywhere}
.vak ul+p{margin-block-start:.75rem}
.kanten{display:grid;gap:1rem;margin-block:0 1.5rem}
.kanten>*{min-inline-size:0}
@media (min-width:64rem){
.zaak-kop{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}
.zaak{grid-template:"nu weet" auto "toen weet" 1fr/minmax(0,1fr) minmax(0,1fr)}
.zaak__nu{grid-area:nu}
.zaak__weet{grid-area:weet}
.zaak__toen{grid-area:toen}
}
@media (min-width:40.01rem){.zaak-kop .gegevens>div:has(.zaak-kop__wie a)>dt{padding-block-start:.6rem}}
@media (min-width:40rem){.kanten{grid-template-columns:1fr 1fr}}
@media print{
.acties,.zaak form,.zaak-kop form,.zaak .wegen,.signaal>p>a{display:none}
.zaak,.zaak-kop{display:block}
.termijnkaart,.mens,.signaal,.tijdlijn li{break-inside:avoid}
}
`;
