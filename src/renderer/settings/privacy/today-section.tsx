import type { DeskView } from '../desk/desk-view.ts'
import { Facts } from '../parts/layout/facts.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'

/** How many sessions there were today, and how long the camera was open. */
export function TodaySection({ privacy }: { privacy: DeskView['privacy'] }) {
  const words = useWords().privacy.today
  const { sessionsToday, cameraToday } = privacy
  return (
    <Section title={words.title} intro={words.intro}>
      <Facts
        facts={[
          { name: words.sessions, value: sessionsToday === null ? words.afterStart : words.sessionsOf(sessionsToday) },
          {
            name: words.camera,
            value: cameraToday ? words.cameraOpen(cameraToday.opened, cameraToday.seconds) : words.afterStart,
            note: words.watch[privacy.cameraWatch],
          },
        ]}
      />
    </Section>
  )
}
