import { describe, expect, test } from 'vitest'
import { type PackedFiles, packedProblems } from './packed-files.ts'

const models = ['tiny.json', 'tiny.bin']
const sound: PackedFiles = {
  inArchive: [
    'package.json',
    ...['index', 'app', 'vision', 'import-worker', 'store-worker', 'draft-worker', 'reports-worker'].map(
      (name) => `out/main/${name}.js`,
    ),
    'out/main/wording.json',
    'out/main/source-date',
    'out/cli/index.js',
    ...['player', 'settings', 'capture'].flatMap((role) => [
      `out/preload/${role}.cjs`,
      `out/renderer/${role}/index.html`,
    ]),
    'node_modules/@vladmandic/face-api/dist/face-api.node-wasm.js',
    'node_modules/@tensorflow/tfjs-core/dist/tf-core.node.js',
    'node_modules/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.node.js',
    'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
  ],
  unpacked: ['node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'],
  resources: [
    'resources/wasm/tfjs-backend-wasm-simd.wasm',
    'resources/demo/manifest.json',
    'resources/LICENSE',
    'resources/THIRD-PARTY.txt',
    'resources/models/tiny.json',
    'resources/models/tiny.bin',
  ],
  models,
}

describe('what may be packed', () => {
  test('a sound list has no problem', () => {
    expect(packedProblems(sound)).toEqual([])
  })

  test.each([
    'node_modules/@vladmandic/face-api/model/face_recognition_model.bin',
    'node_modules/@vladmandic/face-api/model/age_gender_model.bin',
    'node_modules/@vladmandic/face-api/model/face_expression_model-weights_manifest.json',
    'node_modules/@vladmandic/face-api/model/face_landmark_68_tiny_model.bin',
    'out/models/age_gender_model.bin',
  ])('P6: weights are found wherever they lie: %s', (path) => {
    expect(packedProblems({ ...sound, inArchive: [...sound.inArchive, path] }).join()).toContain(path)
  })

  test('P6: a model that nobody allowed is found among those that were', () => {
    const resources = [...sound.resources, 'resources/models/moods.bin']
    expect(packedProblems({ ...sound, resources })).toEqual(['resources/models/moods.bin: no model that P6 allows'])
  })

  test.each([
    ['src/main/index.ts', 'our own sources'],
    ['e2e/p01-no-camera-before-a-yes.spec.ts', 'our own sources'],
    ['node_modules/yauzl/test/test.js', 'tests'],
    ['node_modules/playwright/index.js', 'a tool'],
    ['node_modules/node-fetch/lib/index.js', 'is not loaded there'],
    ['out/vendor.key', 'a secret'],
    ['node_modules/@vladmandic/face-api/demo/sample1.jpg', 'a photograph'],
  ])('%s is found', (path, because) => {
    expect(packedProblems({ ...sound, inArchive: [...sound.inArchive, path] }).join()).toContain(`${path}: ${because}`)
  })

  test('what is missing is named, and so is WASM that was left inside the archive', () => {
    const inArchive = sound.inArchive.filter((path) => path !== 'out/main/vision.js')
    expect(packedProblems({ ...sound, inArchive, unpacked: [] })).toEqual([
      'out/main/vision.js: is missing',
      'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm: WASM inside the archive',
    ])
  })
})
