import type { StaffSettings } from '../../contract/settings/settings.ts'
import type { OpenStretch } from '../../contract/settings/settings-hours.ts'
import { writtenStretch } from '../../contract/time-of-day.ts'
import { weekdays } from '../../contract/weekdays.ts'
import type { DocumentWords } from './words/de.ts'

/** `Mon 08:00–20:00; Sun closed; 24 December 2026 08:00–14:00`. */
function hoursText(
  { settings: { values }, officer }: DocumentWords,
  { always, week, exceptions }: StaffSettings['hours'],
): string {
  if (always) return values.always
  const dayText = (open: readonly OpenStretch[]): string => open.map(writtenStretch).join(', ') || values.closed
  return [
    ...weekdays.map((day) => `${values.weekdays[day]} ${dayText(week[day])}`),
    ...exceptions.map(({ date, open }) => `${officer.day(date)} ${dayText(open)}`),
  ].join('; ')
}

/** Everything staff set, in words; the PIN is not among what it is given. */
export function settingRows(words: DocumentWords, settings: StaffSettings): readonly (readonly [string, string])[] {
  const { names, values } = words.settings
  const { shop, screen, display, hours, sound, personalization, camera, content, keys, appearance, staff } = settings
  const { zone } = camera
  return [
    [names.shop, shop.name || words.notEntered],
    [names.contact, shop.contact || words.notEntered],
    [names.reach, values.reach[screen.reach]],
    [names.enabled, values.yesOrNo(personalization.enabled)],
    [names.ageBand, values.yesOrNo(personalization.offerAgeBand)],
    [names.limit, words.duration(personalization.limitSeconds)],
    [names.camera, camera.label || values.firstCamera],
    [names.mounted, values.mounted(camera.rotation, camera.mirror)],
    [
      names.area,
      values.area(
        values.percent(zone.width),
        values.percent(zone.height),
        values.percent(zone.x),
        values.percent(zone.y),
      ),
    ],
    [names.screen, values.screen(screen.diagonalInches, screen.rotation)],
    [names.display, values.display(display.name, display.powerOff)],
    [names.hours, hoursText(words, hours)],
    [names.sound, sound.mute ? values.mute : values.sound(sound.level / 100, sound.curve.length)],
    [names.languages, values.languages(words.languageName(appearance.language), words.languageName(staff.language))],
    [names.appearance, values.appearance[appearance.contrast][appearance.textSize][appearance.position]],
    [names.sticks, values.yesOrNo(content.sticks)],
    [names.inbox, content.inbox || values.none.folder],
    [names.line, content.line || values.lineOfActive],
    [names.stickFolders, content.stickFolders.join(', ') || values.none.several],
    [names.stickFileSystems, content.stickFileSystems.join(', ') || values.none.several],
    [names.kept, String(content.kept)],
    [names.unsigned, values.yesOrNo(content.allowUnsigned)],
    [names.subjects, content.confirmedSubjects.map((each) => values.subjects[each]).join(', ') || values.none.several],
    [names.keys, `${keys.ask}, ${keys.stop}, ${keys.settings}`],
  ]
}
