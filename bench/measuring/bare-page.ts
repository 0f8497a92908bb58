import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type BarePage = {
  readonly address: string
  /** When the page's picture was presented next, in milliseconds since 1970. */
  presented(): Promise<number>
  close(): void
}

export type Media = { readonly file: string; readonly type: string }

const page = (kind: 'video' | 'img'): string => `<!doctype html>
<style>body{margin:0;background:#000}img,video{position:fixed;width:100vw;height:100vh;object-fit:cover}</style>
<body><script>
const told = () => fetch('/presented', { method: 'POST', body: String(Date.now()) })
const twoFrames = () => requestAnimationFrame(() => requestAnimationFrame(told))
const media = document.createElement('${kind}')
media.src = '/media'
media.muted = true
document.body.append(media)
if ('decode' in media) media.decode().then(twoFrames)
else { media.requestVideoFrameCallback(told); media.play() }
</script>`

/** A page with one picture or video and nothing else, on the loopback; it tells when its first frame was presented. */
export async function serveBarePage({ file, type }: Media): Promise<BarePage> {
  let tell: (at: number) => void = () => undefined
  const server = createServer((request, response) => {
    if (request.url === '/media') {
      response.writeHead(200, { 'Content-Type': type, 'Content-Length': statSync(file).size })
      createReadStream(file).pipe(response)
    } else if (request.url === '/presented') {
      let text = ''
      request.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      request.on('end', () => {
        tell(Number(text))
        response.end()
      })
    } else if (request.url === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      response.end(page(type.startsWith('video/') ? 'video' : 'img'))
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? (address satisfies AddressInfo | null)?.port : undefined
  return {
    address: `http://127.0.0.1:${port}/`,
    presented: () =>
      new Promise((resolve) => {
        tell = resolve
      }),
    close: () => server.close(),
  }
}
