/** What the design system leaves to us: where the parts of a page stand, and the palette by night. */
export const ownCss = `
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{
--voorbeeld-kleuren-wit:#10161f;--voorbeeld-kleuren-grijs-50:#161d28;--voorbeeld-kleuren-grijs-100:#1d2633;
--voorbeeld-kleuren-grijs-200:#2a3545;--voorbeeld-kleuren-grijs-300:#46546a;--voorbeeld-kleuren-grijs-400:#9fb0c8;
--voorbeeld-kleuren-grijs-500:#c3cfdf;--voorbeeld-kleuren-grijs-600:#dbe3ee;--voorbeeld-kleuren-grijs-700:#f1f5fa;
--voorbeeld-kleuren-violet-50:#1a1433;--voorbeeld-kleuren-violet-100:#1f1a38;--voorbeeld-kleuren-violet-200:#33256a;
--voorbeeld-kleuren-violet-300:#4f3aa3;--voorbeeld-kleuren-violet-400:#b7a0ff;--voorbeeld-kleuren-violet-500:#c8b6ff;
--voorbeeld-kleuren-violet-600:#ddd1ff;--voorbeeld-kleuren-violet-700:#f1ecff;
--voorbeeld-kleuren-blauw-50:#0d1a26;--voorbeeld-kleuren-blauw-100:#10283b;--voorbeeld-kleuren-blauw-200:#143a56;
--voorbeeld-kleuren-blauw-300:#1f5c86;--voorbeeld-kleuren-blauw-400:#6cbcf0;--voorbeeld-kleuren-blauw-500:#8ccaf5;
--voorbeeld-kleuren-blauw-600:#b5defa;--voorbeeld-kleuren-blauw-700:#dff1fd;
--voorbeeld-kleuren-groen-50:#0b1c11;--voorbeeld-kleuren-groen-100:#10301a;--voorbeeld-kleuren-groen-200:#174a27;
--voorbeeld-kleuren-groen-300:#22703b;--voorbeeld-kleuren-groen-400:#5fd081;--voorbeeld-kleuren-groen-500:#86dfa1;
--voorbeeld-kleuren-groen-600:#b0ecc2;--voorbeeld-kleuren-groen-700:#dcf8e4;
--voorbeeld-kleuren-oranje-50:#21150c;--voorbeeld-kleuren-oranje-100:#3a2110;--voorbeeld-kleuren-oranje-200:#57310f;
--voorbeeld-kleuren-oranje-300:#8a4d17;--voorbeeld-kleuren-oranje-400:#ff9a52;--voorbeeld-kleuren-oranje-500:#ffb582;
--voorbeeld-kleuren-oranje-600:#ffd0ae;--voorbeeld-kleuren-oranje-700:#ffeadb;
--voorbeeld-kleuren-rood-50:#251012;--voorbeeld-kleuren-rood-100:#42161a;--voorbeeld-kleuren-rood-200:#641e24;
--voorbeeld-kleuren-rood-300:#a02b33;--voorbeeld-kleuren-rood-400:#ff8a90;--voorbeeld-kleuren-rood-500:#ffabaf;
--voorbeeld-kleuren-rood-600:#ffcbce;--voorbeeld-kleuren-rood-700:#ffe6e7;
--voorbeeld-kleuren-geel-100:#332c0d;--voorbeeld-kleuren-geel-300:#7d6918;--voorbeeld-kleuren-geel-500:#ffe16a}}
*,::before,::after{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
.utrecht-root{display:flex;flex-direction:column;min-block-size:100vh;font-size:1rem;line-height:1.5;font-size-adjust:none;hyphens:manual}
:focus-visible{outline:3px solid var(--voorbeeld-kleuren-grijs-700)!important;outline-offset:2px!important}
[tabindex="-1"]:focus{outline:none!important}
a:focus-visible{background-color:#fd0;color:#0b0c0c!important}
.utrecht-page-header__content,.utrecht-page-body__content,.utrecht-page-footer__content{min-inline-size:0;padding-inline:1rem;max-inline-size:64rem;margin-inline:auto;inline-size:100%}
body.breed :is(.utrecht-page-header__content,.utrecht-page-body__content,.utrecht-page-footer__content){max-inline-size:88rem}
.utrecht-page-header{padding:0;border-block-end:3px solid var(--voorbeeld-kleuren-violet-500)}
.utrecht-page-header__content{padding-block:.75rem 0}
.utrecht-page-body__content{padding-block:1.5rem 3rem}
.utrecht-page-footer__content{padding-block:1.25rem}
.utrecht-page-footer p{margin:0}
.kop{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between;min-block-size:2.75rem}
.kop__naam{font-size:1.25rem;font-weight:bold;margin:0}
.kop__naam a{color:inherit;text-decoration:none;display:inline-block;padding-block:.45rem}
main{overflow-wrap:anywhere}
:is(.lijst :is(td,th)>.utrecht-link:first-child,main :is(h2,h3,p)>.utrecht-link:only-child,.utrecht-page-footer a){padding-block:.8rem}
:is(.lijst :is(td,th)>.utrecht-link:first-child,main :is(h2,h3,p)>.utrecht-link:only-child,.utrecht-page-footer a):focus-visible{background-clip:content-box}
:is(main li,main dd)>.utrecht-link{padding-block:.2rem}
.kop__wie{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;margin:0;overflow-wrap:anywhere}
.kop__wie form{margin:0}
.menu{display:flex;flex-wrap:wrap;gap:0 .25rem;list-style:none;margin:.25rem -.75rem 0;padding:0}
.menu a{display:inline-block;padding:.6rem .75rem;color:var(--voorbeeld-kleuren-grijs-700);text-decoration:none;border-block-end:4px solid transparent}
.menu a:hover{text-decoration:underline}
.menu a[aria-current]{font-weight:bold;border-block-end-color:var(--voorbeeld-kleuren-violet-500)}
.kruimels{display:flex;flex-wrap:wrap;align-items:baseline;list-style:none;margin:0 0 1rem;padding:0;font-size:.95rem}
.kruimels li{min-inline-size:0;overflow-wrap:anywhere}
.kruimels li+li::before{content:"›";margin-inline:.5rem;color:var(--voorbeeld-kleuren-grijs-500)}
.kruimels a{padding-block:.65rem;margin-block:-.4rem;display:inline-block}
main h1,main h2,main h3,main h4{text-wrap:balance;overflow-wrap:anywhere}
main h1{margin-block:0 1rem}
main h2{margin-block:2rem .75rem}
main h3{margin-block:1.5rem .5rem}
main p,main ul,main ol{margin-block:0 1rem;max-inline-size:42rem}
main ul.kaarten,main .breed{max-inline-size:none}
main :is(td,th) :is(p,ul){margin-block:0}
.utrecht-form-field,.utrecht-form-fieldset{margin-block:0 1.5rem;max-inline-size:36rem}
.utrecht-form-fieldset .utrecht-form-field{margin-block-end:1rem}
fieldset{border:0;margin:0;padding:0;min-inline-size:0}
legend{padding:0;margin-block-end:.5rem;font-weight:bold}
.utrecht-form-field__label,.utrecht-form-label{display:block;font-weight:bold;margin-block-end:.25rem}
.utrecht-form-label--checkbox,.utrecht-form-label--radio{display:inline;font-weight:normal;margin:0}
.utrecht-form-field-description{color:var(--voorbeeld-kleuren-grijs-500);margin-block:0 .35rem}
.utrecht-form-field-error-message{color:var(--voorbeeld-kleuren-rood-500);font-weight:bold;margin-block:0 .35rem}
.utrecht-form-field--invalid,.utrecht-form-fieldset--invalid{border-inline-start:4px solid var(--voorbeeld-kleuren-rood-400);padding-inline-start:.75rem}
.utrecht-textbox,.utrecht-textarea,.utrecht-select{max-inline-size:100%;min-block-size:2.75rem;border-radius:4px;white-space:normal}
.utrecht-textbox--kort{inline-size:9rem}
.utrecht-textbox--half{inline-size:16rem}
.keuze{display:flex;gap:.75rem;align-items:flex-start;min-block-size:2.75rem;padding-block:.4rem}
.keuze input{flex:none;inline-size:1.5rem;block-size:1.5rem;min-inline-size:1.5rem;margin:.1rem 0 0;accent-color:var(--voorbeeld-kleuren-violet-500)}
.keuze label{padding-block:.1rem}
.naast{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:flex-end}
.naast>.utrecht-form-field{flex:0 1 auto}
.utrecht-form-label--klein{font-weight:normal}
.datum{display:flex;gap:.75rem;align-items:flex-end}
.datum .utrecht-textbox{inline-size:4rem;min-inline-size:0}
.datum>:nth-child(2){flex:0 1 8rem;min-inline-size:0}
.datum>:nth-child(2) .utrecht-textbox{inline-size:100%}
.datum>:last-child .utrecht-textbox{inline-size:6rem}
.knoppen,.utrecht-button-group{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin-block:1.5rem}
.utrecht-button,.utrecht-button-link{text-align:center;text-decoration:none;max-inline-size:100%;min-block-size:2.75rem;border-radius:4px}
.knop--klein{padding-block:.3rem;padding-inline:.75rem}
.knop--als-link{background:none;border:0;padding:.35rem 0;min-block-size:2.75rem;font:inherit;color:var(--voorbeeld-kleuren-blauw-500);text-decoration:underline;cursor:pointer}
.vak,.utrecht-alert{border:1px solid var(--voorbeeld-kleuren-grijs-300);border-inline-start-width:6px;border-radius:4px;padding:1rem 1.25rem;margin-block:0 1.5rem;max-inline-size:44rem;display:block;background:var(--voorbeeld-kleuren-grijs-50);color:var(--voorbeeld-kleuren-grijs-700);overflow-wrap:anywhere}
.vak>:last-child{margin-block-end:0}
.vak h2,.vak h3{margin-block:0 .5rem;font-size:1.15rem}
.vak--fout{border-color:var(--voorbeeld-kleuren-rood-400);background:var(--voorbeeld-kleuren-rood-100)}
.vak--goed{border-color:var(--voorbeeld-kleuren-groen-400);background:var(--voorbeeld-kleuren-groen-100)}
.vak--let-op{border-color:var(--voorbeeld-kleuren-oranje-400);background:var(--voorbeeld-kleuren-oranje-100)}
.vak--weetje{border-color:var(--voorbeeld-kleuren-blauw-400);background:var(--voorbeeld-kleuren-blauw-100)}
.vak--fout a{color:var(--voorbeeld-kleuren-rood-500)}
.kaarten{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1rem;list-style:none;padding:0;margin-block:0 1.5rem}
.kaart{border:1px solid var(--voorbeeld-kleuren-grijs-300);border-radius:6px;padding:1rem 1.25rem;background:var(--voorbeeld-kleuren-grijs-50);overflow-wrap:anywhere}
.kaart h2,.kaart h3{font-size:1.1rem;margin:0 0 .25rem}
.kaart p{margin:0}
.kaart p+p{margin-block-start:.5rem}
.kaart__getal{font-size:2rem;font-weight:bold;line-height:1.1;display:block;font-variant-numeric:tabular-nums}
.gegevens{margin:0 0 1.5rem;max-inline-size:48rem}
.gegevens>div{display:grid;grid-template-columns:minmax(9rem,1fr) 2fr;gap:0 1rem;padding-block:.5rem;border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300)}
.gegevens dt{font-weight:bold}
.gegevens dd{margin:0;overflow-wrap:anywhere}
.lijst{inline-size:100%;border-collapse:collapse;margin-block:0 1rem}
.lijst th,.lijst td{text-align:start;vertical-align:top;padding:.6rem .75rem .6rem 0;border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300);overflow-wrap:anywhere}
.lijst thead th{border-block-end-width:2px;overflow-wrap:normal}
.utrecht-unordered-list{list-style:disc;padding-inline-start:1.4rem}
.utrecht-unordered-list>li{margin:0;padding-inline-start:.15rem}
.utrecht-unordered-list>li::marker{content:normal}
.utrecht-select.utrecht-select--html-select{appearance:auto;padding-inline:.75rem;background-image:none}
.naast>.knoppen{margin-block:0 1.5rem;align-self:flex-end}
.groep{margin-block:0 1.25rem}
.groep>p{margin-block:0 .25rem}
.groep>ul{margin-block:0}
.lijst .getal{text-align:end;padding-inline-end:1.5rem;font-variant-numeric:tabular-nums}
.lijst caption{text-align:start;font-weight:bold;padding-block-end:.5rem}
.stand{display:inline-block;padding:.1rem .6rem;border-radius:1rem;font-weight:bold;font-size:.95rem;background:var(--voorbeeld-kleuren-grijs-100);color:var(--voorbeeld-kleuren-grijs-600)}
.stand--goed{background:var(--voorbeeld-kleuren-groen-100);color:var(--voorbeeld-kleuren-groen-500)}
.stand--fout{background:var(--voorbeeld-kleuren-rood-100);color:var(--voorbeeld-kleuren-rood-500)}
.stand--let-op{background:var(--voorbeeld-kleuren-oranje-100);color:var(--voorbeeld-kleuren-oranje-500)}
.stand--weetje{background:var(--voorbeeld-kleuren-blauw-100);color:var(--voorbeeld-kleuren-blauw-500)}
.bladeren{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;margin-block:1rem}
.bladeren p{margin:0}
:is(.bladeren,.knoppen)>.utrecht-link{padding-block:.65rem}
.zacht{color:var(--voorbeeld-kleuren-grijs-500)}
.alleen-voorlezen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
progress{inline-size:100%;max-inline-size:36rem;block-size:1.25rem;accent-color:var(--voorbeeld-kleuren-violet-500)}
pre{overflow-x:auto;padding:.75rem;border:1px solid var(--voorbeeld-kleuren-grijs-300);border-radius:4px;background:var(--voorbeeld-kleuren-grijs-50)}
summary{cursor:pointer;padding-block:.5rem}
@media (max-width:40rem){
.lijst,.lijst caption,.lijst tbody,.lijst tr,.lijst th,.lijst td{display:block;inline-size:auto}
.lijst caption.alleen-voorlezen{inline-size:1px}
.lijst thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.lijst tr{border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300);padding-block:.6rem}
.lijst th,.lijst td{border:0;padding:.1rem 0}
.lijst .getal{text-align:start}
.lijst [data-kop]::before{content:attr(data-kop) ": ";font-weight:bold}
.gegevens>div{grid-template-columns:1fr}
.utrecht-button,.utrecht-button-link{inline-size:100%;max-inline-size:none}
.knop--klein{inline-size:auto}
main h1{font-size:1.65rem}
main h2{font-size:1.3rem}
}
@media (prefers-reduced-motion:reduce){*,::before,::after{transition:none!important;animation:none!important;scroll-behavior:auto!important}}
@media (forced-colors:active){
.menu a:not([aria-current]){border-block-end-color:Canvas}
.stand{border:1px solid}
.tijdlijn li::before{background:CanvasText!important}
}
@media print{.utrecht-page-header,.utrecht-page-footer,.kruimels,.knoppen,.bladeren,.utrecht-skip-link{display:none}}
`;
