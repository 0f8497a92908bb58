import type { Reach } from '../../../contract/settings.ts'
import { Options } from '../parts/options.tsx'
import { useWords } from '../words/language.ts'

const reaches = ['touch', 'button', 'none'] as const

/** Whether anybody can press something: before the answer nobody is asked, and after a no there is no camera. */
export function ReachQuestion({ reach, answer }: { reach: Reach; answer: (reach: Reach) => void }) {
  const words = useWords().screen
  return (
    <Options
      label={words.reach}
      {...(reach === 'unasked' && { description: words.reachMeans })}
      value={reach === 'unasked' ? undefined : reach}
      options={reaches.map((value) => ({ value, ...words.reaches[value] }))}
      onChoose={answer}
    />
  )
}
