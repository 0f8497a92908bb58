/** What an audit report looks like beyond what all documents share. Results are told by words first, by colour second. */
export const auditStyle = `
body:has(#choose-de:checked) .half-en, body:has(#choose-en:checked) .half-de { display: none; }
.choice { display: flex; align-items: center; justify-content: flex-end; gap: 6mm; margin: 0 0 6mm; padding: 0; border: 0; }
.choice legend { float: left; }
.choice label { display: inline-flex; align-items: center; gap: 2mm; min-height: 48px; cursor: pointer; }
.choice input { width: 5mm; height: 5mm; }
@media print { .choice { display: none; } }
h3 { margin: 7mm 0 2mm; font-size: 12pt; line-height: 1.3; break-after: avoid; }
.summary { margin: 0 0 5mm; padding: 4mm 6mm; border-radius: 3mm; font-size: 17pt; font-weight: 700; line-height: 1.25; }
.result { display: inline-block; white-space: nowrap; padding: 0 2mm; border-radius: 1.5mm; font-size: 9.5pt; line-height: 1.6; }
.summary, .result { border: 0.4mm solid #14201b; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
[data-result="kept"] { border-color: #1d6645; background: #eaf5ee; color: #0f4a30; }
[data-result="broken"] { border-color: #9b1c1c; background: #9b1c1c; color: #fff; }
[data-result="not-tried"] { border-style: dashed; background: #fff; }
.overview th:first-child, .overview td:nth-child(n + 4) { white-space: nowrap; }
.overview td, .overview th { padding-block: 1mm; }
.overview td:nth-child(n + 4) { text-align: right; }
.promise { break-inside: avoid; }
.promise ul, .promise p { margin-bottom: 0; }
.failed { font-weight: 700; }
.facts th { hyphens: auto; }
.facts code { font-size: 7.6pt; }
.checks { table-layout: fixed; font-size: 8.5pt; line-height: 1.35; hyphens: manual; }
.checks th:nth-child(2) { width: 58mm; }
.checks th:nth-child(3) { width: 32mm; }
.checks code { font-size: 7.5pt; }
`
