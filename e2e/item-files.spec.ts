import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import { exampleItem, examplePlaylist } from '../src/contract/package/package-example.fixture.ts'
import { archiveOf } from '../src/main/content/archive.fixture.ts'
import { writePackage } from '../src/main/content/package.fixture.ts'
import { startPlayer } from './fixtures/player.ts'

const font = createRequire(import.meta.url).resolve(
  '@fontsource-variable/noto-sans/files/noto-sans-vietnamese-wght-normal.woff2',
)
const page = `<!doctype html><title>waiting</title>
<style>@font-face { font-family: own; src: url(own.woff2) } p { font-family: own; mask-image: url(mask.svg) }</style>
<p>Xin chào</p><script type="module" src="module.js"></script>`
const module = `import { word } from './word.js'
const { length } = await document.fonts.load('20px own', 'ế')
document.title = word + ', ' + length + ' font'`

// All three are asked for as from another origin, which a sandboxed frame is, even for what lies beside it.
test('an item that is a page has its own fonts and its own modules', async () => {
  const item = archiveOf([
    { name: 'index.html', text: page },
    { name: 'module.js', text: module },
    { name: 'word.js', text: "export const word = 'imported'" },
    { name: 'mask.svg', text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>' },
    { name: 'own.woff2', bytes: readFileSync(font) },
  ])
  const items = [exampleItem('own', { kind: 'html', asset: 'own.zip', duration: 'PT30S' })]
  const playlists = [examplePlaylist('everyone', items)]
  const player = await startPlayer({ content: (await writePackage({ playlists }, { 'own.zip': item })).folder })
  try {
    const shown = await player.page()
    const frame = () => shown.frames().find((one) => one !== shown.mainFrame() && one.url().endsWith('index.html'))
    await expect.poll(async () => await frame()?.title()).toBe('imported, 1 font')
  } finally {
    await player.close()
  }
})
