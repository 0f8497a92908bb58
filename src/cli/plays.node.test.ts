import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { itemNews, playDesk } from '../main/reports/plays/play-log.fixture.ts'
import { runCommandLine } from './command-line.node.ts'
import { commands } from './commands.node.ts'
import { heard } from './heard.fixture.ts'

const desk = playDesk()
const hour = 3_600_000
let exported = ''

/** Three days: one whole, one on which somebody pressed the button, and one that is not over. */
beforeAll(async () => {
  const days: readonly (readonly string[])[] = [['bread', 'wine'], ['bread'], ['wine']]
  for (const [place, items] of days.entries()) {
    const log = desk.open()
    for (const item of items) {
      log.follow(itemNews(item))
      desk.clock.advance(10_000)
    }
    if (place === 1) log.sessionChanged(true)
    log.dispose()
    desk.clock.advance(24 * hour)
  }
  desk.open().dispose()
  exported = (await run('export', desk.directory)).out
})
afterAll(() => desk.remove())

const run = (...words: readonly string[]) => heard(commands, ['plays', ...words])
const days = (): readonly string[] => exported.split(/^(?=\{"day":"[^"]*","kept")/m)
const headOf = (text: string): string => /"head":"(\w+)"/.exec(text)?.[1] ?? ''

function verify(text: string, ...more: readonly string[]) {
  const file = join(desk.directory, 'exported.jsonl')
  writeFileSync(file, text)
  return run('verify', file, ...more)
}

describe('askfirst plays export', () => {
  test('as lines: what is over, day by day', () => {
    expect(days().map((text) => text.split('\n').length - 1)).toEqual([4, 3, 3])
    expect(exported).toContain('"kept":"items"')
  })
  test('as a table: the same, with the head of its day in each line', async () => {
    const { code, out } = await run('export', desk.directory, '--format', 'csv')
    const rows = out.split('\r\n').map((line) => line.split(','))
    expect(code).toBe(0)
    expect(rows[0]).toEqual([
      'day',
      'presented',
      'seconds',
      'package',
      'version',
      'playlist',
      'item',
      'reason',
      'entry',
      'display',
      'ending',
      'day head',
    ])
    const [head] = days().map(headOf)
    expect(rows[1]?.slice(2)).toEqual(['10', 'north', '3', 'everyone', 'bread', 'default', '', 'on', 'complete', head])
    expect(rows.map((row) => row[1]?.slice(0, 10))).toEqual([
      'presented',
      expect.stringMatching(/^20/),
      expect.stringMatching(/^20/),
      '',
      expect.stringMatching(/^20/),
      undefined,
    ])
  })
})

describe.runIf(process.platform === 'linux')('askfirst plays export, where something fails', () => {
  const command = join(import.meta.dirname, 'index.ts')
  /** Runs the command itself in a shell, where `$ASKFIRST` stands for it. */
  const shell = (line: string) =>
    spawnSync('sh', ['-c', line], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ASKFIRST: `"${process.execPath}" "${command}"`,
        DATA: desk.directory,
        NODE_NO_WARNINGS: '1',
      },
    })
  const cut = join(desk.directory, 'cut.jsonl')

  test('a disk that takes a part only is no success', () => {
    const { status, stderr } = shell(
      `trap '' XFSZ; ulimit -f 1; eval $ASKFIRST plays export '"$DATA"' > "$DATA/cut.jsonl"`,
    )
    expect(exported.length, 'control').toBeGreaterThan(statSync(cut).size)
    expect([status, stderr]).toEqual([
      1,
      'not-written: The output was not written: the disk cannot hold a file of that size.\n',
    ])
  })
  test('nor is one that is full, or a reader that goes', () => {
    const full = shell(`eval $ASKFIRST plays export '"$DATA"' > /dev/full`)
    expect([full.status, full.stderr]).toEqual([
      1,
      'not-written: The output was not written: there is no room on the disk.\n',
    ])
    const gone = shell(`{ eval $ASKFIRST plays export '"$DATA"'; echo $? >&2; } | true`)
    expect(gone.stderr).toBe('not-written: The output was not written: whoever reads it has gone.\n1\n')
  })
})

test('a day that cannot be read is told apart from no log at all', async () => {
  const file = join(desk.directory, 'plays/2026-01-06.jsonl')
  let said = ''
  const code = await runCommandLine(commands, ['plays', 'export', desk.directory], {
    out: () => {
      if (existsSync(file)) renameSync(file, `${file}.aside`)
    },
    error: (text) => {
      said += text
    },
    watched: false,
  })
  renameSync(`${file}.aside`, file)
  expect([code, said]).toEqual([1, 'not-read: The play log was not read: a file was deleted meanwhile; try again.\n'])
})

describe('askfirst plays verify', () => {
  test('ends with 0 where the chain holds, in the folder and in what was exported', async () => {
    for (const said of [await run('verify', desk.directory), await verify(exported)]) {
      expect(said).toMatchObject({ code: 0, error: '' })
      expect(said.out).toContain('3 days, 2026-01-05 to 2026-01-07. The chain holds.')
      expect(said.out).toMatch(/items only\s+1\n.*plays\s+3\n/s)
      expect(said.out).toContain('It begins with the first day')
    }
  })
  test('old days may be gone, and a known head is compared', async () => {
    const [, second = '', third = ''] = days()
    const said = await verify(second + third, '--head', `2026-01-07:${headOf(third).slice(0, 20)}`)
    expect(said.out).toContain('It begins with day 2 of the chain')
    expect(said.out).toContain('nothing up to 2026-01-07 was changed')
  })
  test('a known head that is older than what is kept is compared with nothing, and the others are', async () => {
    const [, second = '', third = ''] = days()
    const old = ['--head', `2020-01-05:${'0'.repeat(64)}`]
    const alone = await verify(second + third, ...old)
    expect(alone).toMatchObject({ code: 0, error: '' })
    expect(alone.out).toMatch(/^2020-01-05 is no longer kept: its known head is compared with nothing\.\n$/m)
    expect(alone.out).not.toContain('No known head was given')
    const right = await verify(second + third, ...old, '--head', `2026-01-07:${headOf(third)}`)
    expect(right.out).toContain('2020-01-05 is no longer kept')
    expect(right.out).toContain('nothing up to 2026-01-07 was changed')
    const wrong = await verify(second + third, ...old, '--head', `2026-01-07:${headOf(second)}`)
    expect(wrong).toMatchObject({ code: 1 })
    expect(wrong.error).toContain('known-head-differs')
    const whole = await verify(exported, ...old)
    expect(whole.error, 'control: nothing was before the first day there was').toContain('known-day-missing')
  })
  test('ends with 1, the reason first, where it does not hold', async () => {
    const [first = '', second = '', third = ''] = days()
    const reason = async (text: string, ...more: readonly string[]) => {
      const { code, error } = await verify(text, ...more)
      return [code, error.split(':')[0]]
    }
    expect(await reason(exported.replace('10000', '10001'))).toEqual([1, 'head-wrong'])
    expect(await reason(exported.replace(/\{"at".*\n/, ''))).toEqual([1, 'head-wrong'])
    expect(await reason(first + third)).toEqual([1, 'chain-broken'])
    expect(await reason(second + first)).toEqual([1, 'chain-broken'])
    expect(await reason(first + second.replace(/\{"day":"[^"]*","number".*\n/, ''))).toEqual([1, 'day-open'])
    expect(await reason(`${exported}{"day":\n`)).toEqual([1, 'not-a-play-log'])
    expect(await reason(first, '--head', `2026-01-06:${headOf(second)}`)).toEqual([1, 'known-day-missing'])
    expect(await reason(exported, '--head', `2026-01-06:${headOf(first)}`)).toEqual([1, 'known-head-differs'])
    expect(await reason(exported), 'control').toEqual([0, ''])
  })
  test('ends with 2 after wrong use', async () => {
    expect((await run('verify')).code).toBe(2)
    expect((await run('verify', join(desk.directory, 'nowhere'))).code).toBe(2)
    expect((await run('verify', desk.directory, '--head', '2026-01-05:abc')).code).toBe(2)
    expect((await run('export', join(desk.directory, 'nowhere'))).code).toBe(2)
    expect((await run('export', desk.directory, '--format', 'xml')).code).toBe(2)
  })
})
