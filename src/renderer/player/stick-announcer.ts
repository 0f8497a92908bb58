import type { Scene } from './scene.ts'
import { stickInFront } from './stick-panel.ts'
import { stickSentences } from './stick-sentences.ts'

/** Tells the screen reader each stage of an import once, when nothing else is being said. */
export function announceStick(host: Element): (scene: Scene) => void {
  let told: string | null = null
  return (scene) => {
    const work = stickInFront(scene)
    const stage = work && `${work.stage} ${work.name}`
    if (stage === told) return
    told = stage
    if (!work || !scene.stick) {
      host.textContent = ''
      return
    }
    const { language } = scene.stick
    const { headline, lines } = stickSentences(work, language)
    host.setAttribute('lang', language)
    host.textContent = [`${headline}.`, ...lines].join(' ')
  }
}
