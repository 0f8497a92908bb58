import { defineConfig } from '@playwright/test'

const report = process.env.ASKFIRST_REPORT_FILE

/**
 * Whole players that need no face before a camera: what they say of one is scripted, or they have none. Two of them share
 * the two cores without getting in each other's way.
 */
const withoutFaces = [
  'broken-files',
  'command-line',
  'non-interference',
  'p05-*',
  'p08-*',
  'p09-*',
  'p10-*',
  'p11-*',
  'p12-*',
  'p13-*',
  'p16-*',
  'p18-*',
  'packages',
  'planted-mutants',
  'sessions-soak',
  'settings',
].map((name) => `${name}.spec.ts`)

/**
 * Three kinds of tests, run one after the other (`tools/test/end-to-end.ts`); each file is of one of them. `looks` opens pages alone,
 * without camera or player. `pairs` runs two players at a time. `player` runs one whole player in each test: a second one would
 * compete for the cores that faces are found on.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  projects: [
    { name: 'looks', testMatch: 'looks/**/*.spec.ts', fullyParallel: true, workers: 2 },
    { name: 'pairs', testMatch: withoutFaces, workers: 2 },
    { name: 'player', testMatch: '**/*.spec.ts', testIgnore: ['looks/**', ...withoutFaces], workers: 1 },
  ],
  // A shared machine can lose a face between two pictures, and the player then rightly pauses. A test that passes only at
  // its second try is named in the closing words, so that it does not go unseen.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
})
