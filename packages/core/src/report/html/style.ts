import { INKS } from '../tokens.ts';

const INK_NAMES = Object.entries(INKS)
  .map(([name, ink]) => `--${name}:${ink}`)
  .join(';');

/** The look of a document: that of the product on paper, A4, for a screen too. */
export const STYLE = `
:root{${INK_NAMES};color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.55 Inter,'Inter Variable',system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-variant-numeric:tabular-nums;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,.cover{max-width:46rem;margin:0 auto;padding:0 1.5rem}
.cover{padding-top:4.5rem;padding-bottom:1rem}
.kind{margin:0 0 .75rem;color:var(--cash-text);font-size:.8rem;font-weight:600;letter-spacing:.02em}
h1{margin:0 0 1.25rem;font-size:2.15rem;line-height:1.15;font-weight:600;letter-spacing:-.02em;text-wrap:balance}
h2{margin:0 0 1.25rem;padding-top:1.25rem;border-top:2px solid var(--text);font-size:1.45rem;line-height:1.25;font-weight:600;letter-spacing:-.01em}
h3{margin:2rem 0 .6rem;font-size:1rem;font-weight:600}
p{margin:0 0 .6rem;text-wrap:pretty}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
strong{font-weight:600}
.about{margin:0;color:var(--text-soft)}
.how{margin:2.5rem 0 0;padding:1rem 1.25rem;background:var(--sunken);border-radius:6px}
.how h3{margin-top:0}
.how ul{margin:0;padding-left:1.1rem;color:var(--text-soft);font-size:.875rem}
nav ol{margin:0;padding:0;list-style:none}
nav h3{margin-top:2rem}
nav li{display:flex;gap:.75rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
nav li span{flex:1;min-width:0;color:var(--text-soft);font-size:.875rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
nav a{color:var(--text);font-weight:600;text-decoration:none}
section{margin-top:3.5rem}
.claim{margin:0 0 1.1rem}
.claim>p{margin:0}
.claim.lead>p:first-child{font-size:1.2rem;line-height:1.45}
.note{margin-left:.25em;color:var(--link);font-size:.72em;vertical-align:.35em;text-decoration:none}
.chip{display:inline-block;margin-left:.5em;padding:0 .45em;border-radius:3px;background:var(--cash-soft);color:var(--cash-text);font-size:.75rem;line-height:1.5;white-space:nowrap}
.chip.booked{background:none;box-shadow:inset 0 0 0 1px var(--cash-mark)}
.chip.unknown{margin-left:0;background:var(--unknown-soft);color:var(--unknown-text)}
.range{margin-left:.5em;color:var(--text-soft);font-size:.8rem}
.unknown{color:var(--unknown-text)}
.because{margin:.35rem 0 0;padding:0 0 0 .9rem;border-left:2px solid var(--line);color:var(--text-soft);font-size:.85rem;list-style:none}
.because li{margin:.15rem 0}
.address{color:var(--text-soft);font:.7rem/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
figure{margin:1.75rem 0}
figure svg{display:block;width:100%;height:auto;margin:0 auto;font-family:inherit}
figcaption{margin-top:.6rem;color:var(--text-soft);font-size:.8rem}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.8rem;line-height:1.4}
th{padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line-strong);color:var(--text-soft);font-weight:400;text-align:left;vertical-align:bottom}
td{padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th:last-child,td:last-child{padding-right:0}
.figure{text-align:right;white-space:nowrap}
th.figure{white-space:normal}
.share{position:relative}
.share i{position:absolute;right:.6rem;top:1.36rem;max-width:calc(100% - .6rem);height:2px;background:var(--cash-mark)}
.share:last-child i{right:0}
.left{color:var(--text-soft);font-size:.8rem}
.notes{font-size:.82rem;color:var(--text-soft)}
.notes ol{margin:0;padding:0;list-style:none}
.notes li.n{display:grid;grid-template-columns:1.6rem 1fr;margin:0 0 .9rem}
.notes b{color:var(--text);font-weight:600}
.notes p{margin:0 0 .2rem}
.notes ul{margin:0;padding-left:1.1rem}
.hash{font:.7rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere;white-space:normal}
footer{max-width:46rem;margin:4rem auto 3rem;padding:1rem 1.5rem;color:var(--text-soft);font-size:.8rem}
@media (max-width:560px){h1{font-size:1.7rem}.cover{padding-top:2.5rem}nav li{display:block}nav li span{display:block;white-space:normal}}
@page{size:A4;margin:18mm 17mm 20mm}
@page{@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt sans-serif;color:#50565c}@bottom-left{content:var(--running);font:8pt sans-serif;color:#50565c}}
@page:first{@bottom-left{content:''}}
@media print{
body{background:none;font-size:10pt}
main,.cover,footer{max-width:none;padding:0}
.cover{padding-top:30mm}
section{margin-top:0;break-before:page}
h2,h3{break-after:avoid}
.claim,figure,.notes li.n,.how{break-inside:avoid}
tr{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
figure svg{max-height:215mm}
a{color:inherit;text-decoration:none}
}
`;
