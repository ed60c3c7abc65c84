/** Forms to fill in quickly, and letters on paper. */
export const workCss = `
.contact__keuzes .keuze{display:inline-flex;vertical-align:top;margin-inline-end:1.25rem;min-inline-size:12rem}
.contact__keuzes .utrecht-form-fieldset+.utrecht-form-fieldset .keuze{min-inline-size:min(22rem,100%);margin-inline-end:0}
.contact__keuzes .utrecht-form-fieldset{max-inline-size:48rem}
.contact__keuzes .keuze:has(:checked) label{font-weight:bold}
.contact__wanneer{margin-block:0 1rem}
.contact__wanneer>summary{min-block-size:2.75rem;padding-block:.6rem}
.contact .knoppen{margin-block:0 1.5rem}
.wachtrij:empty{display:none}
.wachtrij__knoppen{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center}
dialog.vak{margin:auto;max-inline-size:min(32rem,calc(100vw - 2rem))}
dialog::backdrop{background:rgb(0 0 0/.6)}
.plannen{list-style:none;padding:0;max-inline-size:44rem}
.plannen>li{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;padding-block:.75rem;border-block-end:1px solid var(--voorbeeld-kleuren-grijs-300)}
.plannen__wat{flex:1 1 14rem;min-inline-size:0}
.plannen__wat p{margin:0}
.plannen__knoppen{display:flex;flex-wrap:wrap;gap:.5rem}
.plannen__knoppen .utrecht-button{inline-size:auto;min-block-size:2.75rem}
.keuzegroepen{max-inline-size:44rem}
.keuzegroep{margin-block:.75rem 1.25rem}
.keuzegroepen>legend{font-size:1.15rem}
.keuzegroep legend{margin-block-end:.25rem}
.keuzegroep input:disabled+div label{color:var(--voorbeeld-kleuren-grijs-500)}
.tekst{white-space:pre-line}
.wijzigingen{list-style:none;padding:0;border-inline-start:4px solid var(--voorbeeld-kleuren-grijs-300);padding-inline-start:1rem}
.wijzigingen li+li{margin-block-start:1rem}
.wijzigingen p{margin-block:0 .25rem}
.zoekvormen{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem 2.5rem;max-inline-size:64rem}
.zoekvorm{min-inline-size:0;border-block-start:1px solid var(--voorbeeld-kleuren-grijs-300);padding-block:1rem}
.zoekvorm h2{margin-block:0 .5rem;font-size:1.2rem}
.zoekvorm .naast .utrecht-textbox{inline-size:6.75rem}
.uitkomst .lijst th[scope=col]{min-inline-size:7rem}
.uitkomst .lijst .zacht{font-weight:normal}
.uitkomst{margin-block-end:2rem}
.uitkomst h2{margin-block-start:.5rem}
.brief .utrecht-form-field:has(textarea){max-inline-size:48rem}
.brief textarea{inline-size:100%}
.brief__oud{white-space:pre-wrap;border-inline-start:3px solid var(--voorbeeld-kleuren-grijs-300);padding-inline-start:1rem}
.papier{background:#fff;color:#111;border:1px solid #767676;margin-block:1.5rem;max-inline-size:210mm;padding:2rem;font-size:11pt;line-height:1.45;overflow-wrap:anywhere}
.papier p{white-space:pre-line;margin-block:0 1em;max-inline-size:none}
.papier p.papier__afzender{font-weight:bold}
.papier p.papier__adres{white-space:normal}
.papier--kaart{max-inline-size:148mm}
@media screen and (min-width:64rem){.papier--brief{padding:20mm 20mm 20mm 25mm}}
@page brief{size:A4;margin:0}
@page kaart{size:148mm 105mm;margin:10mm}
@media (max-width:40rem){
.contact__keuzes .utrecht-form-fieldset:first-child .keuze{inline-size:50%;min-inline-size:0;margin:0;padding-inline-end:.75rem}
}
@media print{
.niet-printen,.wachtrij,[data-live]{display:none}
.papier{border:0;margin:0;padding:0;max-inline-size:none;orphans:3;widows:3}
.papier--brief{position:relative;padding:20mm 20mm 20mm 25mm;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.papier--brief .papier__tekst{padding-block-start:80mm}
.papier--brief .papier__afzender{position:absolute;inset-block-start:20mm;inset-inline-start:25mm}
.papier--brief .papier__adres{position:absolute;inset-block-start:50mm;inset-inline-start:25mm;inline-size:85mm;max-block-size:40mm;overflow:hidden}
body:has(.papier--brief){page:brief}
body:has(.papier--kaart){page:kaart}
body:has(.papier),body:has(.papier) :is(.utrecht-page-body,.utrecht-page-body__content,main){display:block;padding:0;margin:0;max-inline-size:none;min-block-size:0;background:#fff}
}
`;
