/** One way to break a promise: `find`, which stands in `file` once, gives way to `replace`, and `test` must fail. */
export type Mutant = {
  readonly promise: string
  readonly file: string
  readonly find: string
  readonly replace: string
  /** A file of unit tests, or `layers` for the check of who may import what. */
  readonly test: string
}

const session = 'src/main/personalization'
const playback = 'src/main/playback'
const reports = 'src/main/reports'

/** Ways to break a promise that unit tests notice. The end-to-end tests plant their own, on the built application. */
export const mutants: readonly Mutant[] = [
  {
    promise: 'P1',
    file: `${session}/session-guards.ts`,
    find: 'event.pressed &&\n    context.sheet?.camera',
    replace: 'context.sheet?.camera',
    test: `${session}/p1-what-a-yes-needs.test.ts`,
  },
  {
    promise: 'P2',
    file: `${session}/session-agreed.ts`,
    find: "shown: { after: { signGap: end('sign-lost') } }",
    replace: 'shown: {}',
    test: `${session}/p2-leaving-is-easy.test.ts`,
  },
  {
    promise: 'P3',
    file: 'src/main/base/time/clock.ts',
    find: 'export type Clock',
    replace: "import 'node:https'\n\nexport type Clock",
    test: 'layers',
  },
  {
    promise: 'P4',
    file: 'src/main/security/core-dumps.node.ts',
    find: 'for (const pid of processTree(process.pid))',
    replace: 'for (const pid of processTree(process.pid).slice(0, 1))',
    test: 'src/main/security/core-dumps.node.test.ts',
  },
  {
    promise: 'P5',
    file: 'src/main/vision/record-border.ts',
    find: 'if (!parsed.success) return undefined',
    replace: 'if (!parsed.success) return message as VisionToMain',
    test: 'src/main/vision/p5-only-coarse-words.test.ts',
  },
  {
    promise: 'P5',
    file: 'src/main/vision/record-border.ts',
    find: 'const leastInterval = 850',
    replace: 'const leastInterval = 0',
    test: 'src/main/vision/p5-only-coarse-words.test.ts',
  },
  {
    promise: 'P5',
    file: 'src/main/vision/record-border.ts',
    find: ' && !purposes.ageBand',
    replace: ' && purposes === undefined',
    test: 'src/main/vision/p5-only-coarse-words.test.ts',
  },
  {
    promise: 'P6',
    file: 'tools/models/derive-age.ts',
    find: "if (!weight.name.startsWith('fc/gender/'))",
    replace: 'if (weight)',
    test: 'src/vision/engine/models.node.test.ts',
  },
  {
    promise: 'P7',
    file: 'src/vision/tracking/companions.ts',
    find: '.length >= 2',
    replace: '.length >= 9',
    test: 'src/vision/pipeline.test.ts',
  },
  {
    promise: 'P7',
    file: 'src/vision/tracking/search.ts',
    find: "if (several) return { kind: 'doubt', doubt: 'second-face' }\n",
    replace: '',
    test: 'src/vision/tracking/search.test.ts',
  },
  {
    promise: 'P7',
    file: 'src/vision/tracking/track.ts',
    find: 'distance: 0.6',
    replace: 'distance: 6',
    test: 'src/vision/tracking/track.test.ts',
  },
  {
    promise: 'P7',
    file: 'src/vision/tracking/track.ts',
    find: `  gap: 500,
  /** Farthest from the predicted place, in face widths. */
  distance: 0.6,
  /** Largest change of size from one sight to the next. */
  ratio: 1.3,`,
    replace: '  gap: 5000,\n  distance: 6,\n  ratio: 13,',
    test: 'src/vision/p7-scenes.node.test.ts',
  },
  {
    promise: 'P8',
    file: 'src/contract/zone-crop.ts',
    find: 'const left = mirror ? 1 - zone.x - zone.width : zone.x\n',
    replace: 'const left = zone.x\n',
    test: 'src/contract/zone-crop.test.ts',
  },
  {
    promise: 'P9',
    file: 'src/vision/tracking/watch.ts',
    find: 'brightness: lightOf(picture, square).mean,',
    replace: 'brightness: 120,',
    test: 'src/vision/p9-scenes.node.test.ts',
  },
  {
    promise: 'P9',
    file: 'src/vision/tracking/watch.ts',
    find: 'noise: noiseOf(picture, square),',
    replace: 'noise: 1,',
    test: 'src/vision/p9-scenes.node.test.ts',
  },
  {
    promise: 'P10',
    file: `${playback}/triggers.ts`,
    find: 'const used = holds ? wordsBehind(trigger.when, audience) :',
    replace: 'const used = holds ? nothingUsed :',
    test: `${playback}/p10-what-was-used.test.ts`,
  },
  {
    promise: 'P11',
    file: `${playback}/offers.ts`,
    find: 'if (!found.has(coupon.value.code))',
    replace: 'if (found.size === 0)',
    test: `${playback}/p11-same-offers.test.ts`,
  },
  {
    promise: 'P12',
    file: 'src/contract/package/fairness-rules.ts',
    find: 'if (underSignal.has(playlist) && !forAll.has(playlist))',
    replace: 'if (false)',
    test: 'src/contract/package/package-rules.test.ts',
  },
  {
    promise: 'P13',
    file: `${reports}/receipts/receipt-chain.node.ts`,
    find: 'if (before && day.previous !== before.head)',
    replace: 'if (false)',
    test: `${reports}/receipts/p13-chain.node.test.ts`,
  },
  {
    promise: 'P13',
    file: `${reports}/receipts/receipt-chain.node.ts`,
    find: 'if (unasked > 0 || left.yeses < 0)',
    replace: 'if (false)',
    test: `${reports}/receipts/p13-chain.node.test.ts`,
  },
  {
    promise: 'P13',
    file: `${reports}/receipts/receipt-day.ts`,
    find: '.toSorted(([one], [other]) => (one < other ? -1 : 1))\n    .map(',
    replace: '.map(',
    test: `${reports}/receipts/p13-receipts.node.test.ts`,
  },
  {
    promise: 'P14',
    file: `${reports}/totals/totals.ts`,
    find: 'fewestSessions = 10',
    replace: 'fewestSessions = 9',
    test: `${reports}/totals/p14-file.node.test.ts`,
  },
  {
    promise: 'P14',
    file: `${reports}/totals/totals.ts`,
    find: '    sums.delete(key)\n',
    replace: '',
    test: `${reports}/totals/p14-totals.test.ts`,
  },
  {
    promise: 'P14',
    file: `${reports}/totals/viewing.ts`,
    find: "if (kind === 'camera' || kind === 'declared') keep",
    replace: 'keep',
    test: `${reports}/totals/viewing.test.ts`,
  },
  {
    promise: 'P15',
    file: `${session}/session-guards.ts`,
    find: 'allClosed,\n\n',
    replace: 'allClosed: () => true,\n\n',
    test: `${session}/p15-visible-forgetting.test.ts`,
  },
  {
    promise: 'P18',
    file: 'src/contract/package/fairness-rules.ts',
    find: 'if (restricted && underSignal.has(playlist.id))',
    replace: 'if (false)',
    test: 'src/contract/package/package-rules.test.ts',
  },
  {
    promise: 'P18',
    file: `${session}/session-guards.ts`,
    find: '(event.declaration.adult || interest.restricted.length === 0)',
    replace: 'true',
    test: `${session}/p18-for-adults-only.test.ts`,
  },
]
