/** Boards with numbers, and what comes in live. */
export const boardCss = `
.dag{font-size:1.1rem;color:var(--voorbeeld-kleuren-grijs-500);margin-block:-.5rem 1.5rem}
.dagbord{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem 1.5rem;margin-block:0 1rem}
.dagbord__groep h2{font-size:1.15rem;margin-block:0 .5rem}
main ul.getallen{list-style:none;margin:0;padding:0;max-inline-size:none;display:grid;gap:.5rem}
.getaltegel{display:flex;align-items:baseline;gap:.75rem;min-block-size:3.25rem;padding:.6rem 1rem;border:1px solid var(--voorbeeld-kleuren-grijs-300);border-inline-start-width:6px;border-radius:6px;background:var(--voorbeeld-kleuren-grijs-50);color:var(--voorbeeld-kleuren-grijs-700);text-decoration:none}
.getaltegel:hover .getaltegel__naam{text-decoration:underline;text-decoration-thickness:2px}
.getaltegel__naam{text-decoration:underline;text-underline-offset:.15em;min-inline-size:0;overflow-wrap:anywhere}
.getaltegel__getal{font-size:1.6rem;font-weight:bold;line-height:1.1;font-variant-numeric:tabular-nums;min-inline-size:2.5rem;text-align:end}
.getaltegel--fout{border-color:var(--voorbeeld-kleuren-rood-400);background:var(--voorbeeld-kleuren-rood-100)}
.getaltegel--fout .getaltegel__getal{color:var(--voorbeeld-kleuren-rood-500)}
.getaltegel--let-op{border-color:var(--voorbeeld-kleuren-oranje-400);background:var(--voorbeeld-kleuren-oranje-100)}
.getaltegel--let-op .getaltegel__getal{color:var(--voorbeeld-kleuren-oranje-500)}
.getaltegel--nul .getaltegel__getal{font-weight:normal;color:var(--voorbeeld-kleuren-grijs-500)}
.dagdelen{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem;align-items:start}
main ul.dagwerk{list-style:none;margin:0 0 1rem;padding:0;max-inline-size:none;display:grid;gap:.5rem}
.dagwerk__zaak{border:1px solid var(--voorbeeld-kleuren-grijs-300);border-inline-start-width:6px;border-radius:6px;padding:.75rem 1rem;overflow-wrap:anywhere}
.dagwerk__zaak--fout{border-inline-start-color:var(--voorbeeld-kleuren-rood-400)}
.dagwerk__zaak--let-op{border-inline-start-color:var(--voorbeeld-kleuren-oranje-400)}
main .dagwerk__zaak p{margin:0}
.dagwerk__waar a{display:inline-block;margin-inline-end:.35rem;font-size:1.1rem;font-weight:bold;padding-block:.6rem;margin-block:-.15rem}
.dagwerk__meer{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}
.teamtabel__getal{display:inline-block;min-inline-size:2.75rem;padding-block:.4rem;text-align:end}
.teamtabel__getal--fout{font-weight:bold;color:var(--voorbeeld-kleuren-rood-500)!important}
.teamtabel__getal--let-op{font-weight:bold;color:var(--voorbeeld-kleuren-oranje-500)!important}
.teamtabel .getal{padding-inline-end:.5rem}
.teamtabel :is(td,th){vertical-align:baseline}
.live{position:fixed;inset-block-end:0;inset-inline:0;z-index:10;pointer-events:none;display:grid;justify-items:end;padding:0 1rem}
.live:has(.live__bericht){padding-block-end:.5rem}
.live>div{inline-size:min(100%,30rem)}
.live__bericht{pointer-events:auto;margin-block-end:.5rem;display:flex;flex-wrap:wrap;align-items:center;gap:0 1.25rem;padding:.75rem 1.25rem;border:1px solid var(--voorbeeld-kleuren-blauw-400);border-inline-start-width:6px;border-radius:6px;background:var(--voorbeeld-kleuren-blauw-100);color:var(--voorbeeld-kleuren-grijs-700);box-shadow:0 4px 16px rgb(0 0 0/.25);overflow-wrap:anywhere}
.live__bericht--nood{border-color:var(--voorbeeld-kleuren-rood-400);background:var(--voorbeeld-kleuren-rood-100)}
.live__bericht p{flex:1 0 100%;margin:0;font-weight:bold}
.live__bericht :is(a,button){min-block-size:2.75rem;display:inline-flex;align-items:center}
.live__bericht--nood :is(a,button){color:var(--voorbeeld-kleuren-rood-500)}
html:has(.live__bericht){scroll-padding-block-end:13rem}
body:has(.live__bericht) .utrecht-page-footer{padding-block-end:13rem}
@media (min-width:56rem){
.dagdelen:has(.dagdelen__eerst){grid-template-columns:repeat(2,minmax(0,1fr));grid-template-rows:auto 1fr}
.dagdelen__eerst{grid-column:1}
.dagdelen:has(.dagdelen__eerst) .dagdelen__naast{grid-column:2;grid-row:1/span 2}
}
@media (max-height:34rem){.live{position:static;padding-inline:0}html:has(.live__bericht){scroll-padding-block-end:0}body:has(.live__bericht) .utrecht-page-footer{padding-block-end:0}}
.bezig__van-u{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;margin-block:0 1rem;color:var(--voorbeeld-kleuren-grijs-500)}
.bezig__van-u button{min-block-size:2.75rem}
.bezig .vak form{margin:0}
@media print{.live,.bezig{display:none}.getaltegel,.dagwerk__zaak{break-inside:avoid}}
`;
