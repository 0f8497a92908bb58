import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '../contract/calendar-day.ts'
import { sha256 } from '../main/base/hashing.node.ts'
import { beginOf, chainBegin, receiptText, sealDay } from '../main/reports/receipts/receipt-chain.node.ts'
import { commands } from './commands.node.ts'
import { heard } from './heard.fixture.ts'

let folder = ''
const first = sealDay({
  day: '2026-01-05',
  sessions: [],
  yeses: 2,
  camera: { opened: 2, minutes: 1 },
  previous: chainBegin,
})
const second = sealDay({ ...first, day: '2026-01-06', previous: first.head })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
  await writeFile(join(folder, 'receipts.jsonl'), receiptText([first, second]))
  await writeFile(join(folder, 'cut.jsonl'), receiptText([first]))
  await writeFile(join(folder, 'changed.jsonl'), receiptText([first, second]).replace('"yeses":2', '"yeses":3'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const verify = (...words: readonly string[]) => heard(commands, ['receipts', 'verify', ...words])

describe('P13: askfirst receipts verify', () => {
  test('ends with 0 where the chain holds, and says what was not compared', async () => {
    const said = await verify(folder)
    expect(said).toMatchObject({ code: 0, error: '' })
    expect(said.out).toContain('2 days, 2026-01-05 to 2026-01-06. The chain holds.')
    expect(said.out).toContain('No known head was given')
  })
  test('gives the head of the last day that is over, which is the same later', async () => {
    const [before, now] = [sealDay({ ...first, day: '2026-01-04' }), dayOf(new Date())]
    const at = (yeses: number) => receiptText([before, sealDay({ ...first, day: now, yeses, previous: before.head })])
    const file = join(folder, 'today.jsonl')
    await writeFile(file, at(2))
    const noted = await verify(file)
    expect(noted.out).toContain(`The line of ${now} is not final`)
    const [, day, head] = /^head of (\S+)\s+(\w+)$/m.exec(noted.out) ?? []
    await writeFile(file, at(3))
    expect(await verify(file, '--head', `${day}:${head}`)).toMatchObject({ code: 0 })
    expect((await verify(folder)).out, 'all are over').toContain(`head of 2026-01-06        ${second.head}`)
  })
  test('compares with heads that were written down, whole or their first digits', async () => {
    const heads = [
      '--head',
      `2026-01-05:${first.head.slice(0, 16)}`,
      '--head',
      `2026-01-06:${second.head.toUpperCase()}`,
    ]
    expect((await verify(join(folder, 'receipts.jsonl'), ...heads)).out).toContain(
      'nothing up to 2026-01-06 was changed',
    )
  })
  test('ends with 1, the reason first, where it does not hold', async () => {
    const changed = await verify(join(folder, 'changed.jsonl'))
    expect(changed).toEqual({
      code: 1,
      out: '',
      error: 'head-wrong: Line 1 (2026-01-05) was changed: its checksum is another.\n',
    })
    const head = `2026-01-06:${second.head}`
    expect(await verify(join(folder, 'cut.jsonl'), '--head', head)).toMatchObject({
      code: 1,
      error: 'known-day-missing: 2026-01-06 is missing, and its head is known.\n',
    })
    expect((await verify(folder, '--head', `2026-01-06:${first.head}`)).error).toMatch(/^known-head-differs: /)
  })
  test('names every day with an opening without a yes', async () => {
    const camera = { opened: 1, minutes: 1, unasked: 1 }
    const days = [sealDay({ ...first, camera })]
    days.push(sealDay({ ...first, day: '2026-01-06', previous: days[0]?.head ?? '' }))
    days.push(sealDay({ ...first, day: '2026-01-07', camera, previous: days[1]?.head ?? '' }))
    const file = join(folder, 'unasked.jsonl')
    await writeFile(file, receiptText(days))
    expect(await verify(file)).toEqual({
      code: 1,
      out: '',
      error:
        'opened-without-yes: Line 1 (2026-01-05) has the camera opened without a yes for it.\n' +
        'Line 3 (2026-01-07) has the camera opened without a yes for it.\n',
    })
  })
  test('says which installation the receipts are of, and names what was put aside beside them', async () => {
    const data = join(folder, 'aside')
    await mkdir(data)
    const aside = `${receiptText([first])}nothing\n`
    await writeFile(join(data, 'receipts.broken-2026-01-06-1.jsonl'), aside)
    const begin = { installation: '5a'.repeat(8), after: sha256(aside) }
    const next = sealDay({ ...first, day: '2026-01-06', ...begin, previous: beginOf(begin) })
    await writeFile(join(data, 'receipts.jsonl'), receiptText([next]))
    const said = await verify(data)
    expect(said.out).toContain(`installation              ${begin.installation}`)
    expect(said).toMatchObject({
      code: 1,
      error:
        'receipts-set-aside: receipts.broken-2026-01-06-1.jsonl was put aside by the player. Its days up to 2026-01-05 are whole.\n' +
        'receipts.broken-2026-01-06-1.jsonl: Line 2 is not a day as the player writes it.\n',
    })
    expect((await verify(folder)).out, 'an older chain').toContain('not named')
    await rm(join(data, 'receipts.broken-2026-01-06-1.jsonl'))
    expect((await verify(data)).error).toMatch(/^set-aside-missing: /)
  })
  test('ends with 2 after wrong use', async () => {
    expect((await verify(join(folder, 'nowhere'))).code).toBe(2)
    expect((await verify(folder, folder)).code).toBe(2)
    expect((await verify(folder, '--head', '2026-01-05:abc')).code).toBe(2)
    expect((await verify(folder, '--body', 'x')).code).toBe(2)
  })
})
