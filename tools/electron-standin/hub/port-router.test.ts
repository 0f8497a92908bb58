import { describe, expect, test } from 'vitest'
import type { PortNews } from './hub-words.ts'
import { createPortRouter, type PortHolder } from './port-router.ts'

function holder(): PortHolder & { heard: PortNews[] } {
  const heard: PortNews[] = []
  return { heard, tell: (news) => void heard.push(news) }
}

describe('the port router', () => {
  test('keeps messages until an end is claimed, then hands them on in order', () => {
    const [main, worker] = [holder(), holder()]
    const router = createPortRouter()
    router.hear(main, { op: 'pair', one: 'a', other: 'b' })
    router.hear(main, { op: 'post', end: 'a', body: '1', ports: [] })
    router.hear(main, { op: 'post', end: 'a', body: '2', ports: [] })
    expect(worker.heard).toEqual([])
    router.hear(worker, { op: 'claim', end: 'b' })
    router.hear(main, { op: 'post', end: 'a', body: '3', ports: [] })
    expect(worker.heard.map((news) => news.op === 'message' && news.body)).toEqual(['1', '2', '3'])
  })

  test('tells main nothing of a channel that it made and handed on', () => {
    const [main, page, worker] = [holder(), holder(), holder()]
    const router = createPortRouter()
    router.hear(main, { op: 'pair', one: 'a', other: 'b' })
    router.hear(page, { op: 'claim', end: 'a' })
    router.hear(worker, { op: 'claim', end: 'b' })
    router.hear(page, { op: 'post', end: 'a', body: 'picture', ports: [] })
    router.hear(worker, { op: 'post', end: 'b', body: 'more', ports: [] })
    expect(main.heard).toEqual([])
    expect(worker.heard).toHaveLength(1)
    expect(page.heard).toHaveLength(1)
  })

  test('tells the other side when a holder is gone, claimed or only entrusted', () => {
    const [main, page, worker] = [holder(), holder(), holder()]
    const router = createPortRouter()
    router.hear(main, { op: 'pair', one: 'a', other: 'b' })
    router.hear(main, { op: 'pair', one: 'c', other: 'd' })
    router.hear(page, { op: 'claim', end: 'a' })
    router.hear(page, { op: 'claim', end: 'c' })
    router.hear(worker, { op: 'claim', end: 'b' })
    router.entrust(['d'], worker)
    router.drop(worker)
    expect(page.heard).toEqual([
      { op: 'closed', end: 'a' },
      { op: 'closed', end: 'c' },
    ])
  })

  test('tells a late reader that the other side closed, after what was still waiting', () => {
    const [main, worker] = [holder(), holder()]
    const router = createPortRouter()
    router.hear(main, { op: 'pair', one: 'a', other: 'b' })
    router.hear(main, { op: 'post', end: 'a', body: 'last', ports: [] })
    router.hear(main, { op: 'close', end: 'a' })
    router.hear(worker, { op: 'claim', end: 'b' })
    expect(worker.heard.map((news) => news.op)).toEqual(['message', 'closed'])
  })
})
