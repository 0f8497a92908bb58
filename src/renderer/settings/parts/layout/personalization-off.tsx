import { Button } from '@mantine/core'
import { useWords } from '../../words/language.ts'

/** The one switch that needs no PIN: whether personalization is on, and turning it off. */
export function PersonalizationOff({ on, turnOff }: { on: boolean; turnOff: () => void }) {
  const { freely: words } = useWords()
  return (
    <>
      <p role="status">{on ? words.on : words.off}</p>
      {on && (
        <Button variant="default" onClick={turnOff}>
          {words.turnOff}
        </Button>
      )}
    </>
  )
}
