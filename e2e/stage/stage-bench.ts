import type { Page } from '@playwright/test'
import type { Plan, PlanItem } from '../../src/contract/plan.ts'
import { planSchema } from '../../src/contract/plan.ts'
import type { Stage } from '../../src/renderer/player/stage/stage.ts'

export type Report = {
  readonly name: 'presented' | 'failed'
  readonly revision: number
  readonly key: string
  readonly code?: string
}

export type Bench = {
  readonly reports: readonly Report[]
  readonly complaints: readonly string[]
  show(plan: Plan): Promise<void>
  call(name: Exclude<keyof Stage, 'show' | 'dispose'>, argument: boolean | string): Promise<void>
  /** Waits until `count` reports of what was presented have come. */
  presented(count: number): Promise<void>
}

/** Opens the stage alone in a page. Its built-in fallback gets a colour of its own, which must never be seen by itself. */
export async function openStage(page: Page, address: string): Promise<Bench> {
  const reports: Report[] = []
  const complaints: string[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const isBreach = message.text().includes('Content Security Policy')
    if (isBreach) complaints.push(message.text())
  })
  await page.exposeFunction('takeReport', (report: Report) => {
    reports.push(report)
    const count = reports.filter(({ name }) => name === 'presented').length
    for (const one of waiting) if (count >= one.count) one.resolve()
  })
  await page.goto(`${address}/index.html`)
  await page.evaluate(async (script) => {
    const { createStage } = await import(script)
    const take = Reflect.get(window, 'takeReport')
    const stage = createStage(document.querySelector('#stage'), {
      presented: (report: object) => take({ name: 'presented', ...report }),
      stays: () => undefined,
      itemFailed: (report: object) => take({ name: 'failed', ...report }),
    })
    Reflect.set(window, 'stage', stage)
  }, `${address}/stage.js`)
  return {
    reports,
    complaints,
    show: (plan) => page.evaluate((pushed) => Reflect.get(window, 'stage').show(pushed), planSchema.parse(plan)),
    call: (name, argument) =>
      page.evaluate((called) => Reflect.get(window, 'stage')[called.name](called.argument), { name, argument }),
    presented: (count) =>
      new Promise((resolve) => {
        waiting.push({ count, resolve })
        if (reports.filter(({ name }) => name === 'presented').length >= count) resolve()
      }),
  }
}

export function planItem(key: string, change: Partial<PlanItem>): PlanItem {
  return {
    key,
    kind: 'image',
    source: '',
    type: 'image/png',
    milliseconds: 500,
    transition: { kind: 'cut', milliseconds: 0, direction: 'left' },
    fit: 'cover',
    backdrop: 'blurred',
    volume: 0,
    coupon: null,
    alt: null,
    ...change,
  }
}
