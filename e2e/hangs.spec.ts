import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Status } from '../src/contract/status.ts'
import { readRecoveries } from '../src/main/kiosk/recovery-file.node.ts'
import { findEngine } from '../tools/setup/engine.ts'
import { mainBundle, patchedApplication } from './fixtures/patched-application.ts'
import { type RunningPlayer, shopSettings, startPlayer } from './fixtures/player.ts'
import { commandOf } from './fixtures/process-kinds.ts'
import { quickShop } from './fixtures/quick-shop.ts'
import { readStatus } from './fixtures/read-status.ts'

/** What hangs is waited for: ten seconds where it is the page, longer where it is the player. */
test.describe.configure({ timeout: 240_000 })

const itemOf = ({ playing }: Status): string => ('item' in playing && playing.item) || ''
const recoveriesOf = (dataDirectory: string) => readRecoveries(dataDirectory).recoveries.map(({ what }) => what)

/** Waits until another item is on than is now, and answers which process plays it. */
async function loopGoesOn(player: RunningPlayer): Promise<number> {
  const now = itemOf(await player.statusWhen((status) => itemOf(status) !== ''))
  return (await player.statusWhen((status) => itemOf(status) !== '' && itemOf(status) !== now)).pid
}

test('a page whose thread is held is ended as one that hangs, and the loop is on again', async () => {
  const { folder } = await quickShop()
  const player = await startPlayer({ content: folder })
  try {
    const page = await player.page()
    const pid = await loopGoesOn(player)
    void page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined)
    await expect.poll(() => recoveriesOf(player.dataDirectory), { timeout: 60_000 }).toEqual(['page-hung'])
    expect(await loopGoesOn(player)).toBe(pid)
    expect(await loopGoesOn(player)).toBe(pid)
    expect(recoveriesOf(player.dataDirectory)).toEqual(['page-hung'])
  } finally {
    await player.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('the loop goes on however often the process ends that draws for the page', async () => {
  const { folder } = await quickShop()
  const player = await startPlayer({ content: folder })
  const graphics = async (): Promise<number[]> => {
    const all = await player.processes()
    const commands = await Promise.all(all.map(commandOf))
    return all.filter((_, place) => commands[place]?.includes('--type=gpu-process'))
  }
  try {
    const pid = await loopGoesOn(player)
    for (let round = 0; round < 3; round += 1) {
      await expect.poll(graphics).toHaveLength(1)
      const [drawing = 0] = await graphics()
      process.kill(drawing, 'SIGKILL')
      await expect.poll(graphics).not.toContain(drawing)
      // Where main hears of it, as in Electron, three times are safe mode.
      const { screen } = await player.statusWhen((status) => status.screen.answers)
      if (screen.state === 'safe' && round === 2) break
      expect(await loopGoesOn(player)).toBe(pid)
      expect(await loopGoesOn(player)).toBe(pid)
    }
    expect(await player.status()).toMatchObject({ pid, screen: { answers: true } })
  } finally {
    await player.close()
    await rm(folder, { recursive: true, force: true })
  }
})

test('whoever watches over a player ends one that is stopped, and starts another, which plays', async () => {
  // A minute is waited for otherwise.
  const application = await patchedApplication([{ file: mainBundle, find: 'silence: 6e4', replace: 'silence: 2e4' }])
  const { folder } = await quickShop()
  const data = await mkdtemp(join(tmpdir(), 'askfirst-data-'))
  await writeFile(join(data, 'settings.json'), JSON.stringify(shopSettings()))
  const { executable } = await findEngine()
  const words = [application.directory, '--watch', '--data-dir', data, '--content', folder]
  const watch: ChildProcess = spawn(executable, words, { stdio: 'ignore' })
  const ended = once(watch, 'exit')
  const playedBy = async (): Promise<number> => {
    const status = await readStatus(data).catch(() => undefined)
    return status && itemOf(status) !== '' && status.screen.answers ? status.pid : 0
  }
  try {
    await expect.poll(playedBy, { timeout: 120_000 }).toBeGreaterThan(0)
    const first = await playedBy()
    expect(recoveriesOf(data), 'control: one that answers is let be').toEqual([])
    process.kill(first, 'SIGSTOP')
    await expect.poll(() => recoveriesOf(data), { timeout: 60_000 }).toEqual(['player-hung'])
    await expect.poll(async () => ![0, first].includes(await playedBy()), { timeout: 120_000 }).toBe(true)
    await expect.poll(() => commandOf(first)).toBe('')
    expect(recoveriesOf(data)).toEqual(['player-hung'])
  } finally {
    // Killed, it would leave a player behind.
    watch.kill('SIGTERM')
    await ended
    await application.remove()
    for (const directory of [data, folder]) await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
})
