// `npm run mutants`: breaks each promise in a copy of the sources, and asks the unit test that must notice it.
import { type Mutant, mutants } from './mutant-list.ts'
import { copySources } from './source-copy.ts'

/** The file with the promise broken. Throws when the mutant fits it no more. */
function broken({ file, find, replace }: Mutant, whole: string): string {
  const parts = whole.split(find)
  if (parts.length !== 2) throw new Error(`${file} has "${find}" ${parts.length - 1} times, not once`)
  return parts.join(replace)
}

const copy = await copySources()
try {
  let failing = 0
  for (const test of new Set(mutants.map((mutant) => mutant.test))) {
    // Tests that fail without any mutant notice nothing.
    if (await copy.passesUnbroken([test])) continue
    failing += 1
    console.log(`fails as it is: ${test}`)
  }
  let noticed = 0
  for (const mutant of mutants) {
    const { promise, file, test } = mutant
    const seen = await copy.with(
      file,
      (whole) => broken(mutant, whole),
      async () => !(await copy.passes([test])),
    )
    if (seen) noticed += 1
    console.log(`${promise.padEnd(4)} ${seen ? 'noticed' : 'NOT NOTICED'}  ${file} → ${test}`)
  }
  console.log(`${noticed} of ${mutants.length} noticed`)
  process.exitCode = noticed === mutants.length && failing === 0 ? 0 : 1
} finally {
  await copy.remove()
}
