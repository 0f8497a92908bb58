import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { supervise } from '../../src/main/kiosk/supervise.node.ts'
import { mountMemory } from './mounts.ts'
import { whyNot } from './possible.ts'
import { withScratch } from './scratch.ts'

const reason = await whyNot('memory disk')
if (reason !== undefined) console.log(`skipped: a watched player on a full disk: ${reason}`)

const heartbeat = pathToFileURL(join(import.meta.dirname, '../../src/main/kiosk/watcher-heartbeat.node.ts')).href
const shown = JSON.stringify({ now: 'before', screen: { answers: true } })

/** A player that notes elsewhere that it was there to the end, and says it lives over the channel or nowhere. */
const player = (note: string, speaks: boolean): string => `
  const fs = require('fs')
  import(${JSON.stringify(heartbeat)}).then(({ informWatcher }) =>
    informWatcher({ after: (_, action) => setTimeout(action, 100) }, () => ${speaks}))
  setInterval(() => { try { fs.writeFileSync('status.json.new', String(Date.now()).repeat(1000)) } catch {} }, 100)
  setTimeout(() => { fs.writeFileSync(${JSON.stringify(note)}, ''); process.exit(0) }, 12_000)`

type Scene = { readonly disk: 'full' | 'read-only' | 'roomy'; readonly speaks: boolean }

/** Whether a player that can tell nothing by its file is still there when several of the watcher's patiences are over. */
function lastsOn({ disk, speaks }: Scene): Promise<{ lasted: boolean; said: readonly string[] }> {
  return withScratch('memory', async (root) => {
    const [folder, note] = [join(root, 'disk'), join(root, 'note')]
    let mounted = await mountMemory(folder, 'size=1m')
    const said: string[] = []
    try {
      await writeFile(join(folder, 'status.json'), shown)
      if (disk === 'full') await writeFile(join(folder, 'ballast'), Buffer.alloc(2 * 1024 ** 2)).catch(() => undefined)
      if (disk === 'read-only') {
        await mounted.unmount()
        mounted = await mountMemory(folder, 'size=1m,ro')
      }
      const supervisor = supervise({
        program: process.execPath,
        words: ['-e', `process.chdir(${JSON.stringify(folder)}); ${player(note, speaks)}`],
        dataDirectory: folder,
        patience: { silence: 2_000, firstSign: 3_000 },
        say(sentence) {
          said.push(sentence)
          supervisor.stop()
        },
      })
      await supervisor.ended
      return { lasted: existsSync(note), said }
    } finally {
      await mounted.unmount()
    }
  })
}

describe.concurrent('a watched player', () => {
  test.skipIf(reason !== undefined).each<Scene>([
    { disk: 'full', speaks: true },
    { disk: 'full', speaks: false },
    { disk: 'read-only', speaks: true },
    { disk: 'read-only', speaks: false },
    { disk: 'roomy', speaks: true },
  ])('is let be: %o', async (scene) => {
    expect(await lastsOn(scene)).toEqual({ lasted: true, said: [] })
  })

  test.skipIf(reason !== undefined)('control: one that is silent for no such reason is ended', async () => {
    const { lasted, said } = await lastsOn({ disk: 'roomy', speaks: false })
    expect({ lasted, said: said.length }).toEqual({ lasted: false, said: 1 })
  })
})
