import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from '../../tools/setup/engine.ts'
import { startBareBrowser } from '../measuring/bare-browser.ts'
import type { ScreenSize } from '../measuring/virtual-screen.ts'
import { type GapItem, mediaFolder } from './media.ts'

const changeSchema = z.object({
  /** When the page set the next item's address, in milliseconds since 1970. */
  at: z.number(),
  /** Frames of the video that was on until then; nothing of a picture. */
  frames: z.number(),
  dropped: z.number(),
})
export type Change = z.infer<typeof changeSchema>

const addressSchema = z.object({ port: z.number() })
const types: Record<string, string> = {
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  html: 'text/html; charset=utf-8',
}

/** Its script sets the address of the next item when it is due, and shows it at once. */
const pageOf = (items: readonly GapItem[]): string => `<!doctype html><meta charset="utf-8">
<style>body{margin:0;background:#000}img,video,iframe{position:fixed;width:100vw;height:100vh;object-fit:cover;border:0}[hidden]{display:none}</style>
<body><img hidden><video hidden muted></video><iframe hidden></iframe><script>
const items = ${JSON.stringify(items.map(({ file, kind, length, toItsEnd }) => ({ file, kind, length, toItsEnd })))}
const all = { image: document.querySelector('img'), video: document.querySelector('video'), html: document.querySelector('iframe') }
let place = -1
let timer = 0
function change() {
  clearTimeout(timer)
  const was = items[place % items.length]
  const quality = was && was.kind === 'video' ? all.video.getVideoPlaybackQuality() : { totalVideoFrames: 0, droppedVideoFrames: 0 }
  place += 1
  const item = items[place % items.length]
  for (const [kind, element] of Object.entries(all)) element.hidden = kind !== item.kind
  all[item.kind].src = '/' + item.file
  fetch('/change', { method: 'POST', body: JSON.stringify({ at: Date.now(), frames: quality.totalVideoFrames, dropped: quality.droppedVideoFrames }) })
  if (item.kind === 'video') all.video.play()
  if (!item.toItsEnd) timer = setTimeout(change, item.length)
}
all.video.onended = change
change()
</script>`

type Slideshow = {
  readonly address: string
  readonly changes: readonly Change[]
  /** When so many changes were told. */
  changed(count: number): Promise<void>
  close(): void
}

async function serveSlideshow(items: readonly GapItem[]): Promise<Slideshow> {
  const changes: Change[] = []
  let tell = (): void => undefined
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1)
    if (name === '') response.writeHead(200, { 'Content-Type': types.html }).end(pageOf(items))
    else if (name === 'change') {
      let text = ''
      request.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      request.on('end', () => {
        changes.push(changeSchema.parse(JSON.parse(text)))
        response.end()
        tell()
      })
    } else if (items.some(({ file }) => file === name)) {
      const path = join(mediaFolder, name)
      response.writeHead(200, {
        'Content-Type': types[name.slice(name.lastIndexOf('.') + 1)],
        'Content-Length': statSync(path).size,
      })
      createReadStream(path).pipe(response)
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${addressSchema.parse(server.address()).port}/`,
    changes,
    changed: (count) =>
      new Promise((resolve) => {
        tell = () => {
          if (changes.length >= count) resolve()
        }
        tell()
      }),
    close: () => server.close(),
  }
}

/**
 * Plays items as a slideshow usually does: one element for each kind, whose address changes when the next item is due.
 * Returns what its page told of the changes, at least `count`.
 */
export async function playSlideshow(
  { engine, display, screen }: { readonly engine: Engine; readonly display: string; readonly screen: ScreenSize },
  items: readonly GapItem[],
  count: number,
): Promise<readonly Change[]> {
  const slideshow = await serveSlideshow(items)
  const switches = ['--kiosk', '--window-position=0,0', `--window-size=${screen.width},${screen.height}`]
  const browser = startBareBrowser(engine, slideshow.address, { screen, environment: { DISPLAY: display }, switches })
  try {
    await slideshow.changed(count)
    return slideshow.changes
  } finally {
    await browser.end()
    slideshow.close()
  }
}
