import { defineConfig } from '@playwright/test'
import { findChromium } from '../tools/electron-standin/chromium/chromium-path.ts'
import { runTogether } from './run-together.ts'

const executablePath = findChromium()
const report = process.env.ASKFIRST_REPORT_FILE

/**
 * Three kinds of tests, run one after the other (`tools/test/end-to-end.ts`). `looks` opens pages alone, without camera or
 * player, and shares the two cores. `player` runs a whole player in each test: several would compete for the cores that faces
 * are found on. Those that need no face are of `together` as well, and there run three at a time.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 3,
  // For the pages that are opened without a player.
  use: { launchOptions: executablePath ? { executablePath } : {} },
  projects: [
    { name: 'looks', testMatch: 'looks/**/*.spec.ts', fullyParallel: true, workers: 2 },
    { name: 'together', testMatch: runTogether.map((name) => `${name}.spec.ts`), workers: 3 },
    { name: 'player', testMatch: '**/*.spec.ts', testIgnore: 'looks/**', workers: 1 },
  ],
  // A shared machine can lose a face between two pictures, and the player then rightly pauses. A test that passes only at
  // its second try is named in the closing words, so that it does not go unseen.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
})
