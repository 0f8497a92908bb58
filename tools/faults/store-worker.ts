import { once } from 'node:events'
import { importPackage } from '../../src/main/content/import/import-package.ts'
import { importTools } from '../../src/main/content/import/import-tools.node.ts'
import { openPackageSource } from '../../src/main/content/source/open-source.node.ts'
import { collectGarbage } from '../../src/main/content/store/collect.ts'
import { openDisk } from '../../src/main/content/store/disk.node.ts'
import { openStore } from '../../src/main/content/store/package-store.ts'
import { defaultKept } from '../../src/main/content/store/store-state.ts'
import { chanceFrom } from '../fuzz/random.ts'
import { importsAnything } from './imports-anything.ts'
import { pointerFirst } from './pointer-first.ts'

// Works on one store until it is killed: imports, goes back, collects, in an order made of chance. Each kind of work is
// told before it begins, so that whoever kills it knows what it hit.
const [folder = '', seed = '0', spoilt = '', ...packages] = process.argv.slice(2)
const chance = chanceFrom(Number(seed))
const files = spoilt === 'spoilt' ? pointerFirst(openDisk(folder)) : openDisk(folder)
const tell = (word: string): void => void process.stdout.write(`${word}\n`)

tell('ready')
await once(process.stdin, 'data')
const opened = await openStore(files, defaultKept)
if (!opened.ok) throw new Error(opened.refusal)
const store = opened.value
for (;;) {
  const work = chance.pick(['import', 'import', 'import', 'roll back', 'collect'] as const)
  tell(work)
  if (work === 'roll back') await store.rollBack()
  else if (work === 'collect') await collectGarbage(files, store.state(), importTools.sha256)
  else {
    const source = await openPackageSource(chance.pick(packages))
    if (!source.ok) throw new Error(source.refusal.reason)
    await importPackage(source.value, store, importsAnything, {
      tools: importTools,
      now: () => new Date(),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    })
    await source.value.close()
  }
}
