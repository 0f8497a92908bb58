import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { processTree } from '../src/main/base/processes/process-tree.node.ts'
import { listenersOf } from '../src/main/diagnostics/listeners.node.ts'
import { findEngine } from '../tools/setup/engine.ts'
import { makeNetworkNamespace, type NetworkNamespace, whyNoNamespace } from './fixtures/network-namespace.ts'
import { mainBundle, type Patch, patchedApplication } from './fixtures/patched-application.ts'
import { patience } from './fixtures/patience.ts'
import { builtApplication } from './fixtures/player.ts'
import { commandOf } from './fixtures/process-kinds.ts'
import { readStatus } from './fixtures/read-status.ts'
import { sceneFile } from './scenes/make-scenes.ts'

/** Every address on which something in the tree of `root` waits for others, seen at any time until it ends. */
async function watchListeners(root: ChildProcess, part: (command: string) => boolean): Promise<Set<string>> {
  const seen = new Set<string>()
  while (root.exitCode === null && root.signalCode === null) {
    const tree = await processTree(root.pid ?? 0)
    const commands = await Promise.all(tree.map(commandOf))
    const first = commands.findIndex(part)
    const processes = first < 0 ? [] : await processTree(tree[first] ?? 0)
    for (const { address } of await listenersOf(processes)) seen.add(address)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  return seen
}

const spawnInside = (network: NetworkNamespace, words: readonly string[], env: NodeJS.ProcessEnv): ChildProcess => {
  const [command = '', ...rest] = [...network.enter, ...words]
  return spawn(command, rest, { env, cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'pipe'] })
}

/** The player as a shop starts it, without a driver: start, some seconds of loop, and a polite end. */
async function runAlone(network: NetworkNamespace, application: string): Promise<{ code: unknown; seen: Set<string> }> {
  const { executable } = await findEngine()
  const dataDirectory = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  const camera = await sceneFile('empty-room', 1)
  const fake = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`]
  const child = spawnInside(network, [executable, application, '--data-dir', dataDirectory, ...fake], process.env)
  const ended = once(child, 'exit')
  try {
    const listeners = watchListeners(child, () => true)
    await expect
      .poll(
        async () => {
          const status = await readStatus(dataDirectory)
          return status && 'item' in status.playing && status.playing.item
        },
        { timeout: 30_000 },
      )
      .toBeTruthy()
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    child.kill('SIGTERM')
    const [code] = await ended
    return { code, seen: await listeners }
  } finally {
    child.kill('SIGKILL')
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

const isLoopback = (address: string): boolean => /^tcp 127\./.test(address)

test.describe('P3: only on this device', () => {
  let network: NetworkNamespace
  // One for each test: what a leak set off goes on for a while.
  test.beforeEach(async () => {
    const why = await whyNoNamespace()
    test.skip(why !== undefined, why)
    network = await makeNetworkNamespace()
  })
  test.afterEach(async () => network?.remove())

  const attempts = [
    { name: 'a single connection attempt', address: () => network.elsewhere },
    // Where the system asks a resolver of its own, on loopback or over a socket, that would be no packet.
    { name: 'a single question for a name', address: () => 'somebody.example' },
  ]
  for (const { name, address } of attempts) {
    test(`control: ${name} inside is seen as packets`, async () => {
      const before = await network.packets()
      const attempt = `fetch('http://${address()}/').catch(() => {}); setTimeout(() => process.exit(0), 1500)`
      await once(spawnInside(network, [process.execPath, '-e', attempt], process.env), 'exit')
      expect(await network.packets()).toBeGreaterThan(before)
    })
  }

  test('start, loop and quit without a test driver: no packet, no listener', async () => {
    test.setTimeout(90_000)
    const before = await network.packets()
    const { code, seen } = await runAlone(network, builtApplication)
    expect(code).toBe(0)
    expect(await network.packets()).toBe(before)
    expect([...seen].filter((address) => !isLoopback(address))).toEqual([])
    // The one loopback server of the stand-in, over which Chromium asks for our own schemes; Electron has none.
    const { kind } = await findEngine()
    expect(seen.size).toBe(kind === 'stand-in' ? 1 : 0)
  })

  const leaks: readonly { readonly name: string; readonly replace: string }[] = [
    { name: 'fetches', replace: "fetch('http://10.213.77.99/').catch(() => {});" },
    {
      name: 'connects',
      replace: "import('node:net').then((net) => net.connect(80, '10.213.77.99').on('error', () => {}));",
    },
  ]
  for (const { name, replace } of leaks) {
    test(`control: a player that ${name} is found out`, async () => {
      test.setTimeout(90_000)
      const find = 'await forbidCoreDumps();'
      const patch: Patch = { file: mainBundle, find, replace: `${find} ${replace}` }
      const patched = await patchedApplication([patch])
      try {
        const before = await network.packets()
        await runAlone(network, patched.directory)
        expect(await network.packets()).toBeGreaterThan(before)
      } finally {
        await patched.remove()
      }
    })
  }

  test('start, loop, a whole session and quit: no packet, nobody listens beyond loopback', async () => {
    test.setTimeout(240_000)
    const output = await mkdtemp(join(tmpdir(), 'askfirst-inside-'))
    // The driver talks to the player over loopback, so it must be inside as well: the whole story runs there.
    const words = ['playwright', 'test', '-c', 'e2e/playwright.config.ts', '--output', output, 'e2e/story.spec.ts']
    const env = { ...process.env }
    for (const name of Object.keys(env))
      if (/^(TEST_|PLAYWRIGHT_|ASKFIRST_REPORT_FILE|NODE_OPTIONS)/.test(name)) delete env[name]
    const patched = await patchedApplication(patience)
    env.ASKFIRST_APPLICATION = patched.directory
    const before = await network.packets()
    let child: ChildProcess | undefined
    try {
      // A second time where a busy machine spoiled the story; a packet counts in any case.
      for (let attempt = 1, code: unknown = 1; code !== 0; attempt += 1) {
        child = spawnInside(network, words, env)
        const said: string[] = []
        for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.push(String(text)))
        const ended = once(child, 'exit')
        const seen = await watchListeners(child, (command) => command.includes('--data-dir'))
        code = (await ended)[0]
        if (attempt === 2) expect(code, said.join('')).toBe(0)
        expect(await network.packets()).toBe(before)
        expect(seen.size).toBeGreaterThan(0)
        expect([...seen].filter((address) => !isLoopback(address))).toEqual([])
      }
    } finally {
      child?.kill('SIGKILL')
      await patched.remove()
      await rm(output, { recursive: true, force: true })
    }
  })
})
