import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Status, statusSchema } from '../../contract/status.ts'
import { textOf } from '../../main/base/processes/proc-files.node.ts'
import { processTree } from '../../main/base/processes/process-tree.node.ts'
import { systemCode } from '../../main/base/system-code.ts'
import { cameraDevices, readCameraHandles } from '../../main/diagnostics/camera-handles.node.ts'
import { hasPipeWire } from '../../main/diagnostics/camera-sight.node.ts'
import { hostLabelled } from '../../main/diagnostics/host.ts'
import { listenersOf } from '../../main/diagnostics/listeners.node.ts'
import type { AuditCheck, AuditText } from '../../main/documents/audit-verdict.ts'
import { notTriedBecause } from '../words/audit-checks.ts'
import { installedCheck, unless } from './installed-check.ts'

/** How a player is looked at. */
export type Looks = {
  /** How often, and the milliseconds between two looks. */
  readonly times: number
  readonly pause: number
  /** The cameras of this system. */
  readonly devices: () => Promise<readonly string[]>
  /** Whether this process could have pictures past the devices. */
  readonly pipeWire: (pid: number) => boolean
}

/** The environment that a process was started with; empty where it cannot be read. */
const environmentOf = (pid: number): NodeJS.ProcessEnv =>
  Object.fromEntries(
    textOf(`/proc/${pid}/environ`)
      .split('\0')
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  )

export const usualLooks: Looks = {
  times: 10,
  pause: 500,
  devices: cameraDevices,
  pipeWire: (pid) => hasPipeWire(environmentOf(pid)) || hasPipeWire(process.env),
}

/** What the player that keeps this data folder said last, whether or not it runs; undefined: nothing that can be read. */
export async function readStatus(dataDirectory: string): Promise<Status | undefined> {
  try {
    const text = await readFile(join(dataDirectory, 'status.json'), 'utf8')
    return statusSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The player that keeps this data folder, if it runs: its process lives, and it wrote its status within 30 seconds. */
export async function runningPlayer(
  dataDirectory: string,
): Promise<(Status & { readonly dataDirectory: string }) | undefined> {
  const status = await readStatus(dataDirectory)
  if (!status || Math.abs(Date.now() - Date.parse(status.now)) > 30_000) return undefined
  try {
    process.kill(status.pid, 0)
  } catch (error) {
    // Not ours to signal, but there.
    if (systemCode(error) !== 'EPERM') return undefined
  }
  return { ...status, dataDirectory }
}

/** The stand-in alone has one listener, on the loopback address, for its own pages. */
const mayListen = (address: string, host: string): boolean =>
  hostLabelled(host).kind === 'stand-in' && /^tcp6? (127\.0\.0\.1|0{31}1):/.test(address)

async function fileIsSeen(): Promise<boolean> {
  const file = process.execPath
  const seen = (): boolean => readCameraHandles([file], [process.pid]).processes.length > 0
  const before = seen()
  const handle = await open(file)
  const during = seen()
  await handle.close()
  return !before && during
}

type Seen = {
  readonly addresses: readonly string[]
  readonly holders: readonly string[]
  /** Whether there was a camera that could have been held. */
  readonly hadCamera: boolean
}

/** Looks at all processes of the player so often; undefined: their open files cannot be read from here. */
async function watch(player: Status, { times, pause, devices }: Looks): Promise<Seen | undefined> {
  const addresses = new Set<string>()
  const holders = new Set<string>()
  let hadCamera = false
  for (let look = 0; look < times; look += 1) {
    const tree = processTree(player.pid)
    const cameras = await devices()
    hadCamera ||= cameras.length > 0
    const { sight, processes } = readCameraHandles(cameras, tree)
    if (sight !== 'all') return undefined
    for (const { address } of await listenersOf(tree)) if (!mayListen(address, player.host)) addresses.add(address)
    for (const pid of processes) holders.add(`process ${pid}`)
    await wait(pause)
  }
  return { addresses: [...addresses], holders: [...holders], hadCamera }
}

const names = ['build-runs', 'self-test-runs', 'listeners', 'cameras'] as const

/** P1, P3, P16, P17: a player that runs, seen from outside. A session that is open is not looked at for cameras. */
export async function checkRunningPlayer(
  player: (Status & { readonly dataDirectory: string }) | undefined,
  build: string,
  looks = usualLooks,
): Promise<readonly AuditCheck[]> {
  const notTried = (name: (typeof names)[number], because: AuditText): AuditCheck =>
    installedCheck(name, { result: 'not-tried', because })
  if (!player) return names.map((name) => notTried(name, notTriedBecause.noPlayer))
  const seen = process.platform === 'linux' ? await watch(player, looks) : undefined
  const after = await readStatus(player.dataDirectory)
  const session = player.session === 'open' || after?.session === 'open'
  const failed = [after, player].some(
    (status) => status?.selfTest === 'broken' || status?.faults.some(({ code }) => code === 'self-test-failed'),
  )
  const cameras = (): AuditCheck => {
    if (!seen) return notTried('cameras', notTriedBecause.noOpenFiles)
    if (session) return notTried('cameras', notTriedBecause.session)
    if (seen.holders.length > 0) return installedCheck('cameras', unless(seen.holders))
    if (looks.pipeWire(player.pid)) return notTried('cameras', notTriedBecause.pipeWire)
    return seen.hadCamera
      ? installedCheck('cameras', { result: 'kept' })
      : notTried('cameras', notTriedBecause.noCamera)
  }
  const sameBuild = player.build === build ? [] : [player.build]
  return [
    player.build === ''
      ? notTried('build-runs', notTriedBecause.notYet)
      : installedCheck('build-runs', unless(sameBuild)),
    failed || after?.selfTest === 'kept'
      ? installedCheck('self-test-runs', unless(failed ? ['self-test-failed'] : []))
      : notTried('self-test-runs', notTriedBecause.selfTestNotOver),
    seen ? installedCheck('listeners', unless(seen.addresses)) : notTried('listeners', notTriedBecause.noOpenFiles),
    cameras(),
    ...(seen ? [installedCheck('cameras-control', unless((await fileIsSeen()) ? [] : [process.execPath]))] : []),
  ]
}
