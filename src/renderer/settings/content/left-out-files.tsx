import type { LeftOut } from '../../../contract/left-out.ts'
import { leftOutWords } from '../../../contract/left-out-words.ts'
import { apart } from '../../ui/apart.ts'
import { useLanguage } from '../words/language.ts'

/** Files of a folder of pictures and films that are not shown: which, and what helps. */
export function LeftOutFiles({ leftOut }: { leftOut: LeftOut }) {
  return leftOutWords(useLanguage(), leftOut, apart).map(({ what, todo }) => (
    <p key={todo}>
      {what} {todo}
    </p>
  ))
}
