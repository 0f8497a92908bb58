import { type Act, countOf } from './act.ts'
import type { GuideWords } from './guide.de.ts'

export type TaskName = keyof GuideWords['tasks']
export type DoneTask = { readonly name: TaskName; readonly acts: readonly Act[] }

/** Names from outside stand between marks that nobody sees (UAX #9); a text file needs none. */
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')

function lineOf(act: Act, words: GuideWords): string {
  const { acts } = words
  switch (act.kind) {
    case 'pin':
      return acts.pin(act.at)
    case 'open':
      return acts.open(act.page)
    case 'press':
      return act.at === undefined ? acts.press(act.name) : acts.pressAt(act.name, act.at)
    case 'choose':
      return acts.choose(act.name)
    case 'type':
      return acts.type(act.field, act.text)
    case 'key':
      return acts.key(words.keys[act.key], act.times)
    case 'outside':
      return act.what
    case 'sees':
      return act.at === undefined ? acts.sees(act.text) : acts.seesAt(act.text, act.at)
  }
}

/** The steps, numbered as they are counted: a key that is pressed four times is four of them. */
function listOf(acts: readonly Act[], words: GuideWords): string {
  let counted = 0
  return acts
    .map((act) => {
      const from = counted + 1
      counted += countOf([act])
      const line = plain(lineOf(act, words))
      if (counted < from) return `- ${line}`
      return `- **${counted === from ? counted : `${from}–${counted}`}.** ${line}`
    })
    .join('\n')
}

/** What staff press for each task, with its count, as Markdown. */
export function guideOf(tasks: readonly DoneTask[], byKeyboard: DoneTask, words: GuideWords): string {
  const notes: Partial<Record<TaskName, string>> = words.notes
  const rows = tasks.map(({ name, acts }) => `| ${words.tasks[name]} | ${countOf(acts)} |`)
  const row = words.byKeyboard(words.tasks[byKeyboard.name])
  const part = (heading: string, note: string | undefined, acts: readonly Act[]) =>
    [`## ${heading}`, ...(note ? [note] : []), listOf(acts, words), words.counted(countOf(acts))].join('\n\n')
  return `${[
    `# ${words.title}`,
    words.intro,
    words.origin,
    [`| ${words.task} | ${words.steps} |`, '|---|---|', ...rows, `| ${row} | ${countOf(byKeyboard.acts)} |`].join('\n'),
    ...tasks.map(({ name, acts }) => part(words.tasks[name], notes[name], acts)),
    part(row, words.keyboardIntro, byKeyboard.acts),
  ].join('\n\n')}\n`
}
