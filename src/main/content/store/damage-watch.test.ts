import { expect, test } from 'vitest'
import { createDamageWatch } from './damage-watch.ts'

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function watch(broken: readonly string[]) {
  const looked: string[] = []
  const told: string[] = []
  let found = 0
  const damage = createDamageWatch({
    async isWhole(sha256) {
      looked.push(sha256)
      return !broken.includes(sha256)
    },
    found(sha256) {
      found++
      told.push(`found ${sha256}`)
    },
    async remove(sha256) {
      told.push(`removed ${sha256}`)
      throw new Error('it is open')
    },
  })
  return { damage, looked, told, found: () => found }
}

test('what failed and is not what it was is damaged; what only failed is not', async () => {
  const { damage, found } = watch(['a'])
  damage.suspect('a')
  damage.suspect('b')
  await settle()
  expect([...damage.damaged()]).toEqual(['a'])
  expect(found()).toBe(1)
})

test('a file is looked at once, until something was brought', async () => {
  const { damage, looked } = watch(['a'])
  for (const each of ['a', 'b', 'a', 'b']) damage.suspect(each)
  await settle()
  expect(looked).toEqual(['a', 'b'])
  damage.forget()
  expect(damage.damaged().size).toBe(0)
  damage.suspect('a')
  await settle()
  expect([...damage.damaged()]).toEqual(['a'])
})

test('what was looked at before something was brought says nothing of it', async () => {
  const { damage, found } = watch(['a'])
  damage.suspect('a')
  damage.forget()
  await settle()
  expect([damage.damaged().size, found()]).toEqual([0, 0])
})

test('what is damaged is told, and then removed; where that fails, it is known still', async () => {
  const { damage, told } = watch(['a'])
  damage.suspect('a')
  damage.suspect('b')
  await settle()
  expect(told).toEqual(['found a', 'removed a'])
  expect([...damage.damaged()]).toEqual(['a'])
})
