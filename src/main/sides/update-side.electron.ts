import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { UpdateReason } from '../../contract/views/update-view.ts'
import type { Clock } from '../base/time/clock.ts'
import { type PublicKey, readPublicKey } from '../content/minisign/public-key.ts'
import { startMessageDigest, verifyComment, verifyDigest } from '../content/minisign/verify-signature.node.ts'
import { startAgain } from '../quitting.electron.ts'
import { handOver } from '../update/hand-over.node.ts'
import { readHelperAnswer } from '../update/helper-answer.ts'
import { systemName } from '../update/release.ts'
import { findReleases } from '../update/release-on-stick.node.ts'
import { createUpdateDesk, type UpdateDesk } from '../update/update-desk.ts'

export type UpdateSideParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly changed: () => void
}

/** Where the system's helper and the player meet (`resources/debian/take-update`), and whose updates count. */
const debian = {
  key: '/etc/askfirst/update-key.pub',
  inbox: '/var/lib/askfirst-update/inbox',
  result: '/var/lib/askfirst-update/result',
} as const

async function readKey(file: string): Promise<readonly PublicKey[]> {
  const key = readPublicKey(await readFile(file, 'utf8').catch(() => ''))
  return key ? [key] : []
}

/** Only Windows' own way of starting programs asks for an administrator, whom the installer needs. */
function startInstaller(file: string): Promise<UpdateReason | undefined> {
  const child = spawn('cmd.exe', ['/d', '/c', 'start', '', file], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve('failed'))
    child.on('exit', (code) => resolve(code === 0 ? undefined : 'failed'))
  })
}

/** So long before a start, in milliseconds, an answer may have been written that is still to be told. */
const lately = 60_000

/** When the helper wrote last, in milliseconds; 0: never. */
const writtenAt = async (): Promise<number> => (await stat(debian.result).catch(() => null))?.mtimeMs ?? 0

export type UpdateSide = UpdateDesk

/** Updates of the player itself: found on sticks, copied and verified, and left to the system to install. */
export async function openUpdateSide({ clock, dataDirectory, changed }: UpdateSideParts): Promise<UpdateSide> {
  const onWindows = process.platform === 'win32'
  const inbox = onWindows ? join(dataDirectory, 'update') : debian.inbox
  const name = onWindows ? 'player.exe' : 'player.deb'
  const trusted = await readKey(onWindows ? join(process.resourcesPath, 'update-key.pub') : debian.key)
  const takesUpdates = app.isPackaged && trusted.length > 0 && (onWindows || existsSync(inbox))
  // What the helper wrote just now is about the update that ended the run before.
  let answeredBefore = await writtenAt()
  if (Math.abs(clock.now().getTime() - answeredBefore) < lately) answeredBefore = 0
  // A copy that was called off by a power cut, and on Windows the installer of this very version.
  if (takesUpdates) for (const file of [name, `${name}.minisig`]) await rm(join(inbox, file), { force: true })

  async function ask(): Promise<UpdateReason | undefined> {
    try {
      if (onWindows) return await startInstaller(join(inbox, name))
      answeredBefore = await writtenAt()
      await mkdir(inbox, { recursive: true })
      await writeFile(join(inbox, 'request'), '')
      return undefined
    } catch {
      return 'not-copied'
    }
  }

  return createUpdateDesk({
    clock,
    own: { version: app.getVersion(), system: systemName(process.platform, process.arch) },
    signatures: takesUpdates ? { ofComment: (signature) => verifyComment(signature, trusted) } : undefined,
    find: findReleases,
    handOver: (release, onBytes, called) =>
      handOver({
        release,
        inbox,
        name,
        signatures: {
          startDigest: startMessageDigest,
          ofDigest: (digest, signature) => verifyDigest(() => digest, signature, trusted),
        },
        onBytes,
        called,
      }),
    ask,
    async answer() {
      if (onWindows || (await writtenAt()) === answeredBefore) return undefined
      return readHelperAnswer(await readFile(debian.result, 'utf8').catch(() => ''))
    },
    startAnew: startAgain,
    changed,
  })
}
