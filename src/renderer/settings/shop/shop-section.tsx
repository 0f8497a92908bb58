import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { TextSetting } from '../parts/inputs/text-setting.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'

/** Who is responsible and how to reach them: what customers read before a yes. */
export function ShopSection(props: {
  shop: StaffSettings['shop']
  apply: (change: NonNullable<SettingsChange['shop']>) => void
}) {
  const words = useWords().shop
  const within = (most: number) => (text: string) => (text.length > most ? words.tooLong(most, text.length) : undefined)
  return (
    <Section title={words.title} intro={words.intro}>
      <TextSetting
        label={words.name}
        {...(props.shop.name === '' && { description: words.nameEmpty })}
        value={props.shop.name}
        complaint={within(settingsLimits.shopNameLength)}
        onSave={(name) => props.apply({ name })}
      />
      <TextSetting
        label={words.contact}
        description={props.shop.contact === '' ? words.contactEmpty : words.contactHint}
        value={props.shop.contact}
        complaint={within(settingsLimits.shopContactLength)}
        onSave={(contact) => props.apply({ contact })}
      />
    </Section>
  )
}
