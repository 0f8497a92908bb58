import type { StaffLanguage } from '../../contract/settings/settings-languages.ts'
import { html, type Markup } from './markup.ts'

const style = `
@page { size: A4; margin: 13mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 178mm; color: #14201b; background: #fff;
  font: 10.5pt/1.42 "Atkinson Hyperlegible Next", Arial, "Liberation Sans", sans-serif; hyphens: auto; }
@media screen { body { padding: 12mm 4mm; } }
h1 { margin: 0 0 4mm; font-size: 22pt; line-height: 1.15; }
h2 { margin: 8mm 0 2mm; font-size: 14pt; line-height: 1.25; break-after: avoid; }
p { margin: 0 0 2.5mm; }
ul { margin: 0 0 3mm; padding-left: 6mm; }
li { margin-bottom: 1mm; }
table { width: 100%; margin: 0 0 4mm; border-collapse: collapse; }
th, td { padding: 1.5mm 2mm; border: 0.3mm solid #8a8371; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { background: #f1ece0; }
thead th { overflow-wrap: normal; hyphens: manual; }
.risks { table-layout: fixed; font-size: 8.5pt; line-height: 1.35; }
.risks thead th { hyphens: auto; }
.days td:first-child, .days td:last-child { white-space: nowrap; }
.totals { table-layout: fixed; font-size: 9pt; line-height: 1.35; }
.totals th:nth-child(1) { width: 29%; }
.totals th:nth-child(2) { width: 23%; }
.totals th:nth-child(5) { width: 19%; }
.facts th { width: 46mm; font-weight: 600; }
code, pre { font-family: "Liberation Mono", monospace; font-size: 9pt; overflow-wrap: anywhere; white-space: pre-wrap; }
.note { padding: 3mm 4mm; border: 0.6mm solid #14201b; border-radius: 2mm; font-weight: 600; }
.line { display: block; height: 9mm; border-bottom: 0.3mm solid #14201b; }
.small { color: #46524c; font-size: 9pt; }
.loud { font-size: 19pt; line-height: 1.25; hyphens: manual; }
.loud h1 { font-size: 38pt; line-height: 1.05; }
.loud[data-long="true"] { font-size: 16.5pt; }
.loud[data-long="true"] h1 { font-size: 34pt; }
.loud dl { display: grid; grid-template-columns: 34mm 1fr; gap: 2mm 5mm; margin: 5mm 0; }
.loud dt { font-weight: 700; }
.loud dd { margin: 0; }
.off { padding: 4mm 6mm; border-radius: 3mm; background: #14201b; color: #fff; font-size: 21pt; font-weight: 700;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.near { padding-top: 3mm; border-top: 0.3mm solid #14201b; font-size: 10pt; line-height: 1.3; }
.near p { margin-bottom: 1.5mm; }
.card { font-size: 12pt; line-height: 1.35; }
.card h2 { margin-top: 4.5mm; font-size: 15pt; }
.say { margin: 0 0 2mm; padding: 1.5mm 4mm; border-left: 1.5mm solid #1d6645; background: #eaf5ee;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`

/** A whole document: one file that needs no other, for screen and for paper; `more` is style of its own. */
export function page(language: StaffLanguage, title: string, body: Markup, more = ''): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ markup: style + more }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup
}
