import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect } from 'vitest'
import { commands } from './commands.node.ts'
import { type Heard, heard } from './heard.fixture.ts'

export const demo = join(import.meta.dirname, '../../resources/demo')

let folder = ''

/** A path in the folder of this test. */
export const at = (...names: readonly string[]): string => join(folder, ...names)

export const askfirst = (...words: readonly string[]): Promise<Heard> => heard(commands, words)

/** Before each test: a folder of media, `Käse & Brot`, and the package `shop` that `init` makes of it. */
export function withShopFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'askfirst-cli-'))
    await mkdir(at('Käse & Brot'))
    for (const name of ['coffee.mp4', 'hours.svg', 'season.zip', 'soup.webp']) {
      await copyFile(join(demo, 'assets', name), at('Käse & Brot', name))
    }
    await writeFile(at('Käse & Brot', 'notes.txt'), 'not for the screen')
    expect(await askfirst('init', at('Käse & Brot'), '--out', at('shop'))).toMatchObject({ code: 0 })
  })
}
