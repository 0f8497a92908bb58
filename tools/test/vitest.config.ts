import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest: last in line, one of them would keep one core busy while the others have nothing left to do. */
const longest = [
  // In the audit, which walks ten times as often.
  'src/main/personalization/p1-random-walks.test.ts',
  'src/vision/p7-scenes.node.test.ts',
  'src/vision/scenes.node.test.ts',
  'tools/faults/faults.test.ts',
  'src/vision/p9-scenes.node.test.ts',
  'src/vision/zone/zone-look.node.test.ts',
  'src/main/personalization/p1-no-camera-before-a-yes.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((file) => moduleId.endsWith(file))
      return found < 0 ? longest.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['{src,tools,e2e,bench}/**/*.test.ts'],
    setupFiles: [join(import.meta.dirname, 'patient-waits.ts')],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: one is left to whoever watches otherwise, which is half of two.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
})
