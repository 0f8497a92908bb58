import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { itemNews, playDesk } from './play-log.fixture.ts'

const minute = 60_000
const today = '2026-01-05.jsonl'

describe('P14: a disk that refuses keeps no times of a day on which the button was pressed', () => {
  test('P14: a touch is not forgotten while a full disk still holds the times of the day before', () => {
    const desk = playDesk(new Date(2026, 0, 5, 23, 59))
    const log = desk.open()
    log.follow(itemNews('bread'))
    desk.clock.advance(10_000)
    const [folder, elsewhere] = [join(desk.directory, 'plays'), join(desk.directory, 'elsewhere')]
    renameSync(folder, elsewhere)
    for (let day = 0; day < 2; day++) {
      log.sessionChanged(true)
      log.sessionChanged(false)
      desk.clock.advance(2 * minute)
    }
    renameSync(elsewhere, folder)
    desk.clock.advance(5_000)
    log.follow(itemNews('wine'))
    desk.clock.advance(10_000)
    log.dispose()
    expect(Object.keys(desk.files())).toEqual([today, '2026-01-06.jsonl'])
    for (const text of Object.values(desk.files())) expect(text).toMatch(/^\{"day":"[^"]*","kept":"items"\}/)
    desk.remove()
  })

  test('P14: a day that a full disk did not give at the start is gone on with, in one file, and a touch takes all its times', () => {
    const desk = playDesk()
    const first = desk.open()
    first.follow(itemNews('bread'))
    desk.clock.advance(10_000)
    first.dispose()
    const [folder, elsewhere] = [join(desk.directory, 'plays'), join(desk.directory, 'elsewhere')]
    for (const touched of ['before', 'after']) {
      renameSync(folder, elsewhere)
      writeFileSync(folder, 'in the way')
      const log = desk.open()
      log.follow(itemNews('wine'))
      desk.clock.advance(10_000)
      if (touched === 'before') log.sessionChanged(true)
      log.sessionChanged(false)
      rmSync(folder)
      renameSync(elsewhere, folder)
      desk.clock.advance(5_000)
      if (touched === 'after') log.sessionChanged(true)
      log.dispose()
      expect(Object.keys(desk.files())).toEqual([today])
      expect(desk.lines(today)).toMatchObject([{ kept: 'items' }, { item: 'bread' }, { item: 'wine' }])
      if (touched === 'before') {
        // The same again, from a day with its times.
        rmSync(folder, { recursive: true })
        const again = desk.open()
        again.follow(itemNews('bread'))
        desk.clock.advance(10_000)
        again.dispose()
        expect(desk.files()[today], 'control').toMatch(/T\d\d:/)
      }
    }
    desk.remove()
  })

  test('P14: files of a day that were left open beside one with its items only lose their times at the next start', () => {
    const desk = playDesk()
    const first = desk.open()
    first.follow(itemNews('bread'))
    desk.clock.advance(10_000)
    first.dispose()
    writeFileSync(join(desk.directory, 'plays/2026-01-05-2.jsonl'), '{"day":"2026-01-05","kept":"items"}\n')
    expect(desk.files()[today], 'control').toMatch(/T\d\d:/)
    desk.clock.advance(24 * 60 * minute)
    desk.open().dispose()
    expect(desk.lines(today)).toMatchObject([{ kept: 'items' }, { item: 'bread' }, { number: 2 }])
    expect(desk.lines('2026-01-05-2.jsonl')).toMatchObject([{ kept: 'items' }, { number: 1 }])
    desk.remove()
  })
})
