import type { Reach } from '../../../contract/settings/settings.ts'
import { Options } from '../parts/inputs/options.tsx'
import { useWords } from '../words/language.ts'
import { reachOptions } from './reach-options.ts'

/** Whether anybody can press something: before the answer nobody is asked, and after a no there is no camera. */
export function ReachQuestion({ reach, answer }: { reach: Reach; answer: (reach: Reach) => void }) {
  const words = useWords().screen
  return (
    <Options
      label={words.reach}
      {...(reach === 'unasked' && { description: words.reachMeans })}
      value={reach === 'unasked' ? undefined : reach}
      options={reachOptions(words)}
      onChoose={answer}
    />
  )
}
