import type { ResizeRequest } from './resizer.ts'

/** A thread of its own: while a large picture is made smaller, the page could swap and answer nothing. */
addEventListener('message', async ({ data: { picture, size, reply } }: MessageEvent<ResizeRequest>) => {
  const options = { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: 'high' } as const
  const resized = await createImageBitmap(picture, options).catch(() => null)
  picture.close()
  reply.postMessage(resized, resized ? [resized] : [])
  reply.close()
})
