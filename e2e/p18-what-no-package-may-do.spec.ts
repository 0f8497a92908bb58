import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { Manifest } from '../src/contract/package/package.ts'
import { exampleItem, examplePlaylist } from '../src/contract/package/package-example.fixture.ts'
import { writePackage } from '../src/main/content/package.fixture.ts'
import { startPlayer } from './fixtures/player.ts'

const forAll = examplePlaylist('everyone', ['one'])
const restricted = examplePlaylist('evening', [exampleItem('two', { asset: 'deep/two.svg', restricted: 'alcohol' })])
const whoeverLooks: Manifest['triggers'] = [
  {
    id: 'looking',
    when: { signal: 'attention', is: ['looking'] },
    playlist: 'evening',
    at: 'now',
    holdFor: 'PT1S',
    cooldown: 'PT1M',
  },
]
const scheduled: Manifest['schedule'] = [{ playlist: 'evening', priority: 0 }]

/** What a player that is given this package shows and says. */
async function played(changes: Partial<Manifest>) {
  const { folder } = await writePackage({ playlists: [forAll, restricted], ...changes })
  const player = await startPlayer({ content: folder })
  try {
    const { playing } = await player.statusWhen(
      (status) => 'item' in status.playing && (status.playing.item !== null || status.faults.length > 1),
    )
    const faults = (await player.status()).faults.map(({ code }) => code)
    return { package: playing.package, faults: faults.filter((code) => code !== 'no-camera') }
  } finally {
    await player.close()
    await rm(folder, { recursive: true, force: true })
  }
}

test('P12: a package with a programme for those alone who let themselves be seen is not played', async () => {
  const plain = examplePlaylist('evening', [exampleItem('two', { asset: 'deep/two.svg' })])
  expect(await played({ playlists: [forAll, plain], triggers: whoeverLooks })).toEqual({
    package: null,
    faults: ['content-refused', 'not-for-all'],
  })
})

test('P18: a package with alcohol under a camera word is not played', async () => {
  expect(await played({ schedule: scheduled, triggers: whoeverLooks })).toEqual({
    package: null,
    faults: ['content-refused', 'restricted-under-signal'],
  })
})

test('P18, control: with alcohol by the clock it is', async () => {
  expect(await played({ schedule: scheduled })).toEqual({ package: 'example', faults: [] })
})
