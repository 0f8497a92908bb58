import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { loadSampler } from './fixtures/load-sampler.ts'
import { openSession } from './fixtures/open-session.ts'
import { recordPage } from './fixtures/page-record.ts'
import { startPlayer } from './fixtures/player.ts'
import { scriptedApplication } from './fixtures/scripted-vision.ts'
import { anyColour, blockPicture, still, stillCamera } from './fixtures/still-camera.ts'
import { createChance } from './scenes/chance.ts'

type Trial = {
  readonly width: number
  readonly height: number
  readonly rotation: 0 | 90 | 180 | 270
  readonly mirror: boolean
  readonly format: 'RGBA' | 'I420'
  /** Which pixels are replaced by other noise. */
  readonly replace: 'outside' | 'inside'
}

const zone = { x: 0.15, y: 0.2, width: 0.6, height: 0.55 }

/** How many bytes of the picture that is sent differ when part of the camera's frame is something else. */
const changedBytes = (page: Page, trial: Trial): Promise<number> =>
  page.evaluate(
    ({ trial: { width, height, rotation, mirror, format, replace }, zone: area }) => {
      /** Whether any of a block's corners is inside the marked area: turned and mirrored by hand, not by the page's code. */
      const isInside = (x: number, y: number, side: number): boolean =>
        [0, side].some((right) =>
          [0, side].some((down) => {
            let [across, along] = [(x + right) / width, (y + down) / height]
            for (let turned = 0; turned < rotation; turned += 90) [across, along] = [1 - along, across]
            if (mirror) across = 1 - across
            return across > area.x && across < area.x + area.width && along > area.y && along < area.y + area.height
          }),
        )
      let state = 12_345
      const noise = (): number => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
        return (state >>> 16) & 255
      }
      const planes =
        format === 'RGBA'
          ? [{ columns: width, rows: height, bytes: 4, side: 1 }]
          : [1, 2, 2].map((side) => ({ columns: width / side, rows: height / side, bytes: 1, side }))
      const make = (other: boolean): Uint8Array => {
        const data: number[] = []
        state = 12_345
        for (const { columns, rows, bytes, side } of planes) {
          for (let y = 0; y < rows; y += 1) {
            for (let x = 0; x < columns; x += 1) {
              const change = other && isInside(x * side, y * side, side) === (replace === 'inside')
              for (let byte = 0; byte < bytes; byte += 1) {
                const value = noise()
                data.push(byte === 3 ? 255 : change ? 255 - value : value)
              }
            }
          }
        }
        return new Uint8Array(data)
      }
      const { createSampler } = Reflect.get(window, 'capturePage')
      const sample = createSampler({ zone: area, rotation, mirror })
      const pictures = [false, true].map((other) => {
        const frame = new VideoFrame(make(other), { format, codedWidth: width, codedHeight: height, timestamp: 0 })
        const { pixels } = sample(frame)
        frame.close()
        return pixels as Uint8Array
      })
      const [before, after] = pictures
      return before?.filter((value, place) => value !== after?.[place]).length ?? -1
    },
    { trial, zone },
  )

const sizes = [
  { width: 320, height: 240 },
  { width: 640, height: 480 },
  { width: 1280, height: 720 },
] as const

for (const format of ['RGBA', 'I420'] as const) {
  test(`P8: nothing beyond any border of the zone takes part, whatever the camera and its turn (${format})`, async ({
    page,
  }) => {
    await loadSampler(page)
    for (const size of sizes) {
      for (const rotation of [0, 90, 180, 270] as const) {
        for (const mirror of [false, true]) {
          const trial = { ...size, rotation, mirror, format }
          const name = JSON.stringify(trial)
          expect(await changedBytes(page, { ...trial, replace: 'outside' }), name).toBe(0)
          // Control: the same noise inside is seen.
          if (!mirror) expect(await changedBytes(page, { ...trial, replace: 'inside' }), name).toBeGreaterThan(10_000)
        }
      }
    }
  })
}

/** The zone a new player comes with, in blocks of the camera's picture. */
const inDefaultZone = (column: number): boolean => column >= 80 / still.block && column < 560 / still.block

/** A camera's picture: what is in the zone by one seed, what is around it by another. */
function pictureOf(inside: number, outside: number): Uint8Array {
  const [zoneChance, restChance] = [createChance(inside), createChance(outside)]
  return blockPicture((column) => anyColour(inDefaultZone(column) ? zoneChance : restChance))
}

test('P8: in the player, the picture that reaches the vision process knows nothing of what is beside the zone', async () => {
  test.setTimeout(180_000)
  const application = await scriptedApplication()
  const pictureSent = async (inside: number, outside: number): Promise<Buffer> => {
    const camera = await stillCamera(pictureOf(inside, outside))
    try {
      const file = join(camera.directory, 'picture')
      await application.script({ keep: { pictures: 2, file } })
      const player = await startPlayer({ application: application.directory, camera: camera.file })
      try {
        const page = await player.page()
        await recordPage(page)
        await openSession(page, 'confirming', { hurried: true })
        expect(await readFile(`${file}.size`, 'utf8')).toBe('320 320')
        return await readFile(`${file}.1`)
      } finally {
        await player.close()
      }
    } finally {
      await camera.remove()
    }
  }
  try {
    const first = await pictureSent(1, 2)
    expect(new Set(first).size).toBeGreaterThan(100)
    expect((await pictureSent(1, 3)).equals(first)).toBe(true)
    // Control: another picture in the zone is another picture sent.
    expect((await pictureSent(4, 3)).equals(first)).toBe(false)
  } finally {
    await application.remove()
  }
})
