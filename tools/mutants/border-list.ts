/** A file that a promise rests on, and the unit tests that answer for it. */
export type Border = { readonly file: string; readonly tests: readonly string[] }

const session = 'src/main/personalization'
const reports = 'src/main/reports'
const security = 'src/main/security'
const content = 'src/main/content'
const verified = [
  `${content}/verify/verify-package.node.test.ts`,
  `${content}/import/import-package.test.ts`,
  'tools/fuzz/hostile.test.ts',
]

/** The borders: short files that decide what may happen, what may pass, and what is kept. */
export const borders: readonly Border[] = [
  { file: 'src/main/vision/record-border.ts', tests: ['src/main/vision/p5-only-coarse-words.test.ts'] },
  { file: `${security}/permission-table.ts`, tests: [`${security}/permission-table.test.ts`] },
  {
    file: `${security}/origins.ts`,
    tests: [`${security}/permission-table.test.ts`, `${security}/request-lock.test.ts`],
  },
  { file: `${security}/request-lock.ts`, tests: [`${security}/request-lock.test.ts`] },
  { file: `${session}/who-may.ts`, tests: [`${session}/who-may.test.ts`] },
  {
    file: `${session}/session-guards.ts`,
    tests: [
      `${session}/p1-what-a-yes-needs.test.ts`,
      `${session}/p2-leaving-is-easy.test.ts`,
      `${session}/p7-the-yes-belongs-to-one.test.ts`,
      `${session}/p12-same-without-a-camera.test.ts`,
      `${session}/p15-visible-forgetting.test.ts`,
      `${session}/p18-for-adults-only.test.ts`,
      `${session}/p1-no-camera-before-a-yes.test.ts`,
      `${session}/staff-modes.test.ts`,
    ],
  },
  { file: `${session}/real-input.ts`, tests: [`${session}/real-input.test.ts`] },
  { file: 'src/main/diagnostics/camera-watch.ts', tests: ['src/main/diagnostics/camera-watch.test.ts'] },
  { file: 'src/main/windows/player-keys.ts', tests: ['src/main/windows/player-keys.test.ts'] },
  { file: 'src/renderer/player/sheet/press-guard.ts', tests: ['src/renderer/player/sheet/press-guard.test.ts'] },
  { file: 'src/contract/zone-crop.ts', tests: ['src/contract/zone-crop.test.ts'] },
  { file: 'src/vision/signals/age.ts', tests: ['src/vision/signals/age.test.ts'] },
  {
    file: 'src/vision/tracking/companions.ts',
    tests: ['src/vision/pipeline.test.ts', 'src/vision/p7-scenes.node.test.ts'],
  },
  {
    file: 'src/contract/package/fairness-rules.ts',
    tests: ['src/contract/package/package-rules.test.ts'],
  },
  { file: 'src/contract/package/package-reach.ts', tests: ['src/contract/package/package-rules.test.ts'] },
  { file: 'src/contract/package/offered-interests.ts', tests: ['src/contract/package/offered-interests.test.ts'] },
  { file: 'src/main/playback/offers.ts', tests: ['src/main/playback/p11-same-offers.test.ts'] },
  {
    file: `${reports}/receipts/receipt-day.ts`,
    tests: [`${reports}/receipts/p13-receipts.node.test.ts`, `${reports}/receipts/p13-chain.node.test.ts`],
  },
  {
    file: `${reports}/receipts/receipt-chain.node.ts`,
    tests: [`${reports}/receipts/p13-chain.node.test.ts`, `${reports}/receipts/p13-whose-receipts.node.test.ts`],
  },
  {
    file: `${reports}/totals/totals.ts`,
    tests: [`${reports}/totals/p14-totals.test.ts`, `${reports}/totals/p14-file.node.test.ts`],
  },
  { file: `${reports}/totals/viewing.ts`, tests: [`${reports}/totals/viewing.test.ts`] },
  // What may come into the store, and what stays in it.
  { file: `${content}/manifest/json-check.ts`, tests: [`${content}/manifest/json-check.test.ts`] },
  { file: `${content}/manifest/read-manifest.ts`, tests: [`${content}/manifest/read-manifest.test.ts`, ...verified] },
  { file: `${content}/verify/verify-head.ts`, tests: verified },
  { file: `${content}/verify/verify-package.ts`, tests: verified },
  { file: `${content}/verify/verify-asset.ts`, tests: [`${content}/verify/verify-assets.test.ts`, ...verified] },
  { file: `${content}/verify/followed-line.ts`, tests: verified },
  { file: `${content}/minisign/verify-signature.node.ts`, tests: [`${content}/minisign/minisign.node.test.ts`] },
  { file: `${content}/zip/zip-directory.node.ts`, tests: verified },
  { file: `${content}/zip/zip-entry.node.ts`, tests: verified },
  {
    file: `${content}/zip/bounded-reader.node.ts`,
    tests: [`${content}/zip/bounded-reader.node.test.ts`, ...verified],
  },
  {
    file: `${content}/store/store-state.ts`,
    tests: [`${content}/store/store-state.test.ts`, `${content}/import/import-package.test.ts`],
  },
  {
    file: `${content}/store/collect.ts`,
    tests: ['import-faults', 'collect-faults', 'import-full-disk'].map((name) => `${content}/import/${name}.test.ts`),
  },
]
