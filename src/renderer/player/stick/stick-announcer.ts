import type { Scene } from '../scene.ts'
import { stickInFront } from './stick-panel.ts'

/** Tells the screen reader each stage of an import once, when nothing else is being said. */
export function announceStick(host: Element): (scene: Scene) => void {
  let told: string | null = null
  return (scene) => {
    const news = stickInFront(scene)
    if ((news?.key ?? null) === told) return
    told = news?.key ?? null
    if (!news) {
      host.textContent = ''
      return
    }
    const { language, headline, lines } = news
    host.setAttribute('lang', language)
    host.textContent = [`${headline}.`, ...lines].join(' ')
  }
}
