import { defineConfig } from '@playwright/test'

const report = process.env.ASKFIRST_REPORT_FILE

/** One worker: each test runs a whole player, and several would compete for the two cores that the promises are checked on. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  // A shared machine can lose a face between two pictures, and the player then rightly pauses. A test that passes only at
  // its second try is named in the closing words, so that it does not go unseen.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
})
