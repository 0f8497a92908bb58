import { setTimeout } from 'node:timers/promises'
import type { Chance } from '../fuzz/random.ts'
import type { Worker } from './worker.ts'

/** Short pieces of work, which a moment made of time alone would hardly meet. */
const short = ['activate', 'roll back', 'collect'] as const
const shortMilliseconds = 12

/** Lets a worker work, and resolves at some moment: half of them soon after a short piece of work began. */
export async function someMoment(worker: Worker, seed: number, chance: Chance, longest: number): Promise<void> {
  worker.work(seed)
  if (chance.below(2) === 0) {
    await setTimeout(chance.below(longest))
    return
  }
  await worker.reaches(chance.pick(short))
  await setTimeout(chance.below(shortMilliseconds))
}

/** The same for a store that takes its time while it activates a package, as the spoilt one does. */
export async function whileItActivates(worker: Worker, seed: number, chance: Chance): Promise<void> {
  worker.work(seed)
  await worker.reaches('activate')
  await setTimeout(150 + chance.below(600))
}
