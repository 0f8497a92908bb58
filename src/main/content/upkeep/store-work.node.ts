import type {
  MainToStoreWork,
  PackageLook,
  StoreFindings,
  StoreWorkToMain,
} from '../../../contract/workers/store-work.ts'
import { activeIsWhole } from '../import/import-package.ts'
import { importTools } from '../import/import-tools.node.ts'
import type { Refusal } from '../manifest/refusal.ts'
import { refusalSentence } from '../manifest/refusal-sentence.ts'
import { readPublicKey } from '../minisign/public-key.ts'
import { printable } from '../printable.ts'
import { looseContent, openLooseSource } from '../source/loose-source.node.ts'
import { openPackageSource } from '../source/open-source.node.ts'
import { checkStore, type StoreReport } from '../store/check-store.ts'
import { openDisk } from '../store/disk.node.ts'
import { readState } from '../store/package-store.ts'
import { emptyState } from '../store/store-state.ts'
import { lookAtPackage } from './look-at-package.ts'

type LookOrder = Extract<MainToStoreWork, { type: 'look' }>
type CheckOrder = Extract<MainToStoreWork, { type: 'check' }>
type Say = (message: StoreWorkToMain) => void

/** How many damaged files are named, and how many items with each; the rest is counted. */
const named = { damage: 40, items: 5 }

const refused = (refusal: Refusal): PackageLook => ({
  kind: 'refused',
  reason: refusal.reason,
  sentence: refusalSentence(refusal),
})

async function look(order: LookOrder): Promise<PackageLook> {
  const loose = (await looseContent(order.path).catch(() => 'nothing')) !== 'nothing'
  const source = loose ? await openLooseSource(order.path) : await openPackageSource(order.path)
  if (!source.ok) return refused(source.refusal)
  try {
    const files = openDisk(order.store)
    const read = await readState(files)
    // An import begins anew then.
    const state = read.ok ? read.value : emptyState
    const whole = await activeIsWhole(files, state, order.playerVersion, importTools)
    const trustedKeys = order.trustedKeys.flatMap((text) => readPublicKey(text) ?? [])
    // Whether there is room is seen when it is taken: an import makes room first.
    const effects = { ...importTools, hasSpace: async () => true }
    const seen = await lookAtPackage(source.value, state, whole, { ...order, loose, trustedKeys }, effects)
    return seen.ok
      ? { kind: 'found', loose, package: seen.value.package, doubts: [...seen.value.doubts] }
      : refused(seen.refusal)
  } finally {
    await source.value.close()
  }
}

function findingsOf({ packages: [active], objects, bytes, damage }: StoreReport): StoreFindings {
  return {
    files: objects,
    bytes,
    altered: [...new Set(damage.flatMap(({ what, asset, sha256 }) => (what === 'altered' && asset ? [sha256] : [])))],
    damaged: damage.length,
    damage: damage.slice(0, named.damage).map(({ what, package: stored, asset, items }) => ({
      what,
      id: stored.id,
      version: stored.version,
      active: stored === active,
      file: asset === null ? null : printable(asset),
      items: items
        .slice(0, named.items)
        .map(({ playlist, item }) => ({ playlist: printable(playlist), item: printable(item) })),
    })),
  }
}

async function check({ store, playerVersion }: CheckOrder, say: Say): Promise<StoreFindings | undefined> {
  let [bytes, total, told] = [0, 0, -1]
  const checked = await checkStore(openDisk(store), {
    ...importTools,
    playerVersion,
    onTotal(all) {
      total = all
    },
    onBytes(read) {
      bytes += read
      // In steps of half a percent, as a bar moves.
      const step = Math.floor((bytes / Math.max(total, 1)) * 200)
      if (step === told) return
      told = step
      say({ type: 'progress', bytes, total })
    },
  })
  return checked.ok ? findingsOf(checked.value) : undefined
}

/** Does the one piece of work that is ordered, and says what came of it. Rejects if nothing did. */
export async function doStoreWork(order: MainToStoreWork, say: Say): Promise<void> {
  if (order.type === 'look') {
    say({ type: 'looked', look: await look(order) })
    return
  }
  const findings = await check(order, say)
  if (!findings) throw new Error('the pointer of the store makes no sense')
  say({ type: 'checked', findings })
}
