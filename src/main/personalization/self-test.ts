import type { PromiseNumber, SelfTest, SelfTestCheck } from '../../contract/views/privacy-view.ts'

/** Tries one promise on the player itself. */
export type SelfTestTrial = {
  readonly check: SelfTestCheck
  readonly promise: PromiseNumber
  /** Throws, or says `broken`, when the promise does not hold or the check could not notice that it does not. */
  readonly run: () => Promise<'kept' | 'broken' | 'not-tried'>
}

/**
 * A trial with its control inside: `probe` must hold for the player's `own` part, and fail for each broken `twin` of it.
 * A probe that lets a twin pass sees nothing, and counts as broken itself.
 */
export function trial<Part>(
  check: SelfTestCheck,
  promise: PromiseNumber,
  probe: (part: Part) => boolean | Promise<boolean>,
  own: Part,
  twins: readonly [Part, ...Part[]],
): SelfTestTrial {
  return {
    check,
    promise,
    async run() {
      if (!(await probe(own))) return 'broken'
      for (const twin of twins) if (await probe(twin)) return 'broken'
      return 'kept'
    },
  }
}

export type SelfTestRunner = {
  /** The last outcome; null: none yet. */
  outcome(): SelfTest | null
  running(): boolean
  /** Whether anybody may be asked: every check was run, and none is broken (P16). */
  kept(): boolean
  /** The same for whoever looks from outside. */
  told(): 'not-yet' | 'kept' | 'broken'
  /**
   * Runs every check, and those of `more` after them; while it runs, the outcome of before stands. So does what came of a check
   * that is left out this time, with the time at which it was tried.
   */
  run(more?: readonly SelfTestTrial[]): Promise<void>
}

/** Runs `trials` one after the other. One that throws is broken: what cannot be tried cannot be kept. */
export function createSelfTest(parts: {
  readonly now: () => Date
  readonly trials: readonly SelfTestTrial[]
  readonly changed: () => void
  readonly unexpected: (error: unknown) => void
}): SelfTestRunner {
  let outcome: SelfTest | null = null
  let running: Promise<void> | undefined
  const runAll = async (trials: readonly SelfTestTrial[]): Promise<void> => {
    const tried: Omit<SelfTest['checks'][number], 'at'>[] = []
    for (const { check, promise, run } of trials) {
      const result = await run().catch((error: unknown) => {
        parts.unexpected(error)
        return 'broken' as const
      })
      tried.push({ check, promise, result })
    }
    const at = parts.now().toISOString()
    const triedBefore = outcome?.checks.filter((before) => tried.every(({ check }) => check !== before.check)) ?? []
    outcome = { at, checks: [...tried.map((each) => ({ ...each, at })), ...triedBefore] }
  }
  const kept = (): boolean => outcome?.checks.every(({ result }) => result !== 'broken') ?? false
  return {
    outcome: () => outcome,
    running: () => running !== undefined,
    kept,
    told: () => (outcome === null ? 'not-yet' : kept() ? 'kept' : 'broken'),
    run(more = []) {
      if (running) return running
      running = runAll([...parts.trials, ...more]).finally(() => {
        running = undefined
        parts.changed()
      })
      parts.changed()
      return running
    },
  }
}
