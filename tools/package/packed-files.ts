/** What must not be in a packed player, each with the reason that its finder is told. */
const forbidden: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  {
    pattern: /face_recognition|ssd_mobilenet|face_expression/i,
    because: 'a network that identifies or reads moods (P6)',
  },
  { pattern: /age_gender|gender/i, because: 'a network that reads the sex (P6)' },
  { pattern: /^(src|e2e|bench|tools|docs|\.ci)\//, because: 'our own sources' },
  { pattern: /\.(ts|tsx|mts|cts|map)$/, because: 'sources of a library' },
  { pattern: /(^|\/)(test|tests|__tests__|e2e)\//, because: 'tests' },
  { pattern: /\.(spec|test)\.[cm]?js$/, because: 'tests' },
  { pattern: /(^|\/)(playwright|vitest|@biomejs|typescript|electron-builder|vite|knip)(\/|$)/, because: 'a tool' },
  { pattern: /^node_modules\/(node-fetch|electron|react|@tensorflow\/tfjs-node)\//, because: 'is not loaded there' },
  { pattern: /\.(key|pem|p12|pfx)$|(^|\/)\.env/, because: 'a secret' },
  { pattern: /\.(jpe?g|heic)$/i, because: 'a photograph' },
]

/** What a packed player cannot do without: below the archive's root, or among the resources. */
const needed: readonly string[] = [
  'package.json',
  'out/main/index.js',
  'out/main/app.js',
  'out/main/vision.js',
  'out/main/import-worker.js',
  'out/main/store-worker.js',
  'out/main/draft-worker.js',
  'out/main/reports-worker.js',
  'out/main/wording.json',
  'out/main/source-date',
  'out/cli/index.js',
  'out/preload/player.cjs',
  'out/preload/settings.cjs',
  'out/preload/capture.cjs',
  'out/renderer/player/index.html',
  'out/renderer/settings/index.html',
  'out/renderer/capture/index.html',
  'node_modules/@vladmandic/face-api/dist/face-api.node-wasm.js',
  'node_modules/@tensorflow/tfjs-core/dist/tf-core.node.js',
  'node_modules/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.node.js',
  'resources/wasm/tfjs-backend-wasm-simd.wasm',
  'resources/demo/manifest.json',
  'resources/LICENSE',
  'resources/THIRD-PARTY.txt',
]

export type PackedFiles = {
  /** Paths in the archive, with `/` and without a leading one. */
  readonly inArchive: readonly string[]
  /** Those of them that lie unpacked beside it. */
  readonly unpacked: readonly string[]
  /** Paths below the folder of resources, `resources/…`; the archive itself is left out. */
  readonly resources: readonly string[]
  /** The names of the files that P6 allows as models. */
  readonly models: readonly string[]
}

/** One sentence for each thing that is wrong with what was packed; empty: all is well. */
export function packedProblems({ inArchive, unpacked, resources, models }: PackedFiles): readonly string[] {
  const all = [...inArchive, ...resources]
  const present = new Set(all)
  const wrong = all.flatMap((path) =>
    forbidden.flatMap(({ pattern, because }) => (pattern.test(path) ? [`${path}: ${because}`] : [])),
  )
  const missing = [...needed, ...models.map((name) => `resources/models/${name}`)].flatMap((path) =>
    present.has(path) ? [] : [`${path}: is missing`],
  )
  const strangers = resources
    .filter((path) => path.startsWith('resources/models/'))
    .filter((path) => !models.includes(path.slice('resources/models/'.length)))
    .map((path) => `${path}: no model that P6 allows`)
  const weights = inArchive.filter((path) => /\.bin$|weights_manifest/.test(path)).map((path) => `${path}: weights`)
  const stillPacked = inArchive
    .filter((path) => path.endsWith('.wasm') && !unpacked.includes(path))
    .map((path) => `${path}: WASM inside the archive`)
  return [...wrong, ...missing, ...strangers, ...weights, ...stillPacked]
}
