import { afterAll, describe, expect, test } from 'vitest'
import { faultKinds } from './fault-kinds.ts'
import { whyNot } from './possible.ts'

const reasons = new Map<string, string>()
for (const { name, needs } of faultKinds) {
  const reason = await whyNot(needs)
  if (reason !== undefined) reasons.set(name, reason)
}
afterAll(() => {
  for (const [name, reason] of reasons) console.log(`skipped: ${name}: ${reason}`)
})

/** Long enough for a machine that is busy with other things. */
const timeout = 300_000

describe.concurrent.each(faultKinds)('$name: $what', ({ name, times, run, control }) => {
  test.skipIf(reasons.has(name))('leaves one complete package, and the import goes on', { timeout }, async () => {
    const { tried, wrong } = await run({ times: times.short, seed: 7 })
    expect(wrong).toEqual([])
    expect(tried).toBe(times.short)
  })
  test.skipIf(reasons.has(name))(`control: it is found when ${control}`, { timeout }, async () => {
    const { wrong } = await run({ times: 60, seed: 7, control: true })
    expect(wrong).not.toEqual([])
  })
})
