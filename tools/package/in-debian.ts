// Runs in namespaces of its own (mounts, processes, and a network with nothing in it): installs the package into a Debian
// on a layer that is thrown away, plays it, updates it, removes it.
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSecretKey } from '../../src/main/content/minisign/secret-key.node.ts'
import { runQuietly } from '../setup/run.ts'
import { layerOn } from './debian-root.ts'
import { openInside, type Trial } from './inside.ts'
import { account, closed, install, keepsData, plays, purges } from './try-installing.ts'
import { updateTrials } from './try-updating.ts'

const [base = '', deb = '', tree = '', secretKeyFile = ''] = process.argv.slice(2)
const secret = await readSecretKey(readFileSync(secretKeyFile, 'utf8'), async () => null)
if (!secret.ok) throw new Error(secret.refusal)

// The stand-in serves its pages to its own Chromium over the loopback; there is nothing else in this network.
await runQuietly('ip', ['link', 'set', 'lo', 'up'])
const root = await layerOn(base)
copyFileSync(deb, join(root, 'tmp/before.deb'))
const inside = openInside(root)
const trials: readonly Trial[] = [
  install('/tmp/before.deb'),
  account,
  closed,
  plays,
  ...updateTrials({ secret: secret.value }, tree),
  { ...plays, name: 'plays the demo after the update, too' },
  keepsData,
  purges,
]
let failed = 0
for (const { name, run } of trials) {
  const wrong = await run(inside)
  console.log(`${wrong === undefined ? '✔' : '✘'} ${name}`)
  if (wrong === undefined) continue
  failed++
  console.log(wrong)
}
console.log(`${trials.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
