import type { Scene } from '../scene.ts'
import { watchingReason } from './reason.ts'

const shownMilliseconds = 7_000

/**
 * Why the picture changed, said once: whenever other words begin to choose what plays, their sentence stands out in the
 * mirror for some seconds. The next item of the same programme says nothing anew.
 * `show` gets the sentence, and null when its time is over.
 */
export function sayReasonOnce(show: (sentence: string | null) => void): (scene: Scene) => void {
  let said: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (sentence: string | null): void => {
    clearTimeout(timer)
    show(sentence)
  }
  return ({ session, tongues: { words } }) => {
    if (session.state !== 'watching') {
      if (said !== null) say(null)
      said = null
      return
    }
    // What everyone sees is no news at the beginning.
    said ??= words.reason.general
    const sentence = watchingReason(session, words)
    if (sentence === said) return
    said = sentence
    say(sentence)
    timer = setTimeout(() => show(null), shownMilliseconds)
  }
}
