import { contentResponse } from './content/serving/content-response.node.ts'
import { itemResponse } from './content/serving/item-response.node.ts'
import { type ServedContent, servedTogether } from './content/serving/served-content.ts'
import { pageResponse } from './security/page-response.node.ts'
import type { SchemeHandlers } from './security/schemes.electron.ts'

/**
 * What our schemes answer: pages by role and content by digest on `askfirst`, HTML items on `askfirst-item`. `draft`: what
 * staff put together is given to the settings window alone; null: nothing yet.
 */
export function createSchemeHandlers(
  rendererDirectory: string,
  content: () => ServedContent | undefined,
  draft: () => ServedContent | null,
): SchemeHandlers {
  return {
    async application(request) {
      const { pathname, host } = new URL(request.url)
      if (!pathname.startsWith('/content/')) return await pageResponse(request, rendererDirectory)
      if (host === 'capture') return new Response(null, { status: 404 })
      const served = host === 'settings' ? servedTogether(content() ?? null, draft()) : content()
      return await contentResponse(request, served)
    },
    item: async (request) => await itemResponse(request, content()),
  }
}
