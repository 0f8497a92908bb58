import type { Browser } from '@playwright/test'

/** What Chromium's memory dump says of one process, as far as it is read here. */
type Dump = {
  readonly args?: {
    readonly dumps?: {
      readonly allocators?: Record<string, { readonly attrs?: { readonly size?: { value: string } } }>
    }
  }
}

/** Bytes that the pages of `browser` keep of pictures as they were decoded. */
export async function decodedBytes(browser: Browser): Promise<number> {
  const devtools = await browser.newBrowserCDPSession()
  const dumps: Dump[] = []
  const { promise: over, resolve } = Promise.withResolvers<void>()
  devtools.on('Tracing.dataCollected', ({ value }) => dumps.push(...(value as Dump[])))
  devtools.on('Tracing.tracingComplete', () => resolve())
  const includedCategories = ['disabled-by-default-memory-infra']
  const traceConfig = { includedCategories, excludedCategories: ['*'], memoryDumpConfig: {} }
  await devtools.send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' })
  await devtools.send('Tracing.requestMemoryDump', { levelOfDetail: 'detailed' })
  await devtools.send('Tracing.end')
  await over
  await devtools.detach()
  const sizes = dumps.map(({ args }) => args?.dumps?.allocators?.['cc/image_memory']?.attrs?.size?.value ?? '0')
  return sizes.reduce((sum, size) => sum + Number.parseInt(size, 16), 0)
}
