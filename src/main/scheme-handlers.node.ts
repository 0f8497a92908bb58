import { contentResponse } from './content/content-response.node.ts'
import { itemResponse } from './content/item-response.node.ts'
import type { ServedContent } from './content/served-content.ts'
import { pageResponse } from './security/page-response.node.ts'
import type { SchemeHandlers } from './security/schemes.electron.ts'

/** What our schemes answer: pages by role and content by digest on `askfirst`, HTML items on `askfirst-item`. */
export function createSchemeHandlers(
  rendererDirectory: string,
  content: () => ServedContent | undefined,
): SchemeHandlers {
  return {
    async application(request) {
      const { pathname, host } = new URL(request.url)
      if (!pathname.startsWith('/content/')) return await pageResponse(request, rendererDirectory)
      return host === 'capture' ? new Response(null, { status: 404 }) : await contentResponse(request, content())
    },
    item: async (request) => await itemResponse(request, content()),
  }
}
