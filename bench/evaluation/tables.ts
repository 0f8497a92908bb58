import { type SceneName, sceneNames, sceneRecord } from '../../e2e/scenes/scene-list.ts'
import { type Delay, middleGoal, worstGoal } from './delays.ts'
import { addTallies } from './judge.ts'
import type { SinglePictures } from './pictures.ts'
import type { Outcome } from './worker.ts'

/** A Markdown table, its columns aligned for people who read it as it is. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n')
}

function signalTable(outcomes: readonly Outcome[]): string {
  const sum = addTallies(outcomes.map(({ tally }) => tally))
  const rows = Object.entries(sum).map(([signal, { right, wrong, abstained }]) => {
    const said = right + wrong
    const share = said === 0 ? '' : `${((100 * wrong) / said).toFixed(1)} %`
    return [signal, `${right}`, `${wrong}`, `${abstained}`, share]
  })
  return table([['word', 'right', 'wrong', 'abstained', 'wrong of all said'], ...rows])
}

const last = (values: readonly number[]): number => values.at(-1) ?? Number.NaN

function delayRow(what: string, delays: readonly Delay[]): readonly string[] {
  const came = delays.flatMap(({ seconds }) => seconds ?? []).toSorted((one, other) => one - other)
  const never = delays.length - came.length
  const middle = came[Math.floor(came.length / 2)] ?? Number.NaN
  const isMet = never === 0 && middle <= middleGoal && last(came) <= worstGoal
  return [what, `${delays.length}`, `${never}`, seconds(middle), seconds(last(came)), isMet ? 'yes' : 'no']
}

function delayTable(outcomes: readonly Outcome[]): string {
  const delays = outcomes.flatMap((outcome) => outcome.delays)
  const of = (kind: Delay['kind']) => delays.filter((delay) => delay.kind === kind)
  const goal = `p50 ≤ ${middleGoal} s, none > ${worstGoal} s`
  return table([
    ['what changed', 'times', 'never said', 'p50', 'slowest', goal],
    delayRow('another word became true', of('word')),
    delayRow('whoever agreed is not there alone any more', of('doubt')),
    delayRow('both', delays),
  ])
}

const seconds = (value: number | undefined): string => (value === undefined ? 'never' : `${value.toFixed(1)} s`)

function sceneTable(outcomes: readonly Outcome[]): string {
  const row = (name: SceneName) => {
    const here = outcomes.filter(({ run }) => run.wish.name === name)
    const broken = here.filter((one) => one.broken.length > 0)
    const why = broken.flatMap(({ broken: points, run: { wish } }) =>
      points.map((point) => `${point} (${wish.heads ?? 'held-out'} ${wish.seed})`),
    )
    const kept = here.length === 0 ? 'not tried' : `${here.length - broken.length} of ${here.length}`
    return [name, sceneRecord(name).promise ?? '', kept, why.join('; ')]
  }
  return table([['scene', 'promise', 'kept', 'what was broken'], ...sceneNames.map(row)])
}

function cameraPart(outcomes: readonly Outcome[]): readonly string[] {
  if (outcomes.length === 0) return []
  const rows = outcomes.map(({ run: { wish }, found, firstWords, broken, doubt }) => [
    `${wish.camera?.width} × ${wish.camera?.height}`,
    `${wish.camera?.framesPerSecond}`,
    seconds(found),
    seconds(firstWords),
    doubt ?? 'none',
    broken.length === 0 ? 'yes' : `no: ${broken.join('; ')}`,
  ])
  const head = ['camera', 'frames a second', 'found', 'first words', 'doubt', 'expectation kept']
  return ['Somebody who stays, through cameras of different size and pace:', '', table([head, ...rows]), '']
}

function pictureTable(pictures: readonly SinglePictures[]): string {
  const rows = pictures.map((one) => [
    one.picture,
    `${one.faces}`,
    `${one.found}`,
    `${one.straight}`,
    ...(['unknown', '30-54', '55-plus'] as const).map((band) => `${one.bands[band]}`),
  ])
  return table([['picture', 'faces in it', 'found', 'straight enough', 'unknown', '30-54', '55-plus'], ...rows])
}

/** What was found, as the Markdown that stands between the markers in `docs/vision.md`. */
export function reportOf(
  outcomes: readonly Outcome[],
  planned: number,
  pictures: readonly SinglePictures[],
  date: string,
): string {
  const scenes = outcomes.filter(({ run }) => run.part === 'scenes')
  const lots = (set: string) =>
    new Set(scenes.filter(({ run }) => run.wish.heads === set).map(({ run }) => run.wish.seed)).size
  const kept = scenes.filter(({ broken }) => broken.length === 0).length
  return [
    `Written on ${date} by \`npm run evaluate\`: ${scenes.length} clips of scenes; lots of held-out heads: ${lots('held-out')}, of known heads: ${lots('known')}. ${kept} of ${scenes.length} kept what is expected of their scene.`,
    ...(outcomes.length < planned ? [`There was time for ${outcomes.length} of ${planned} clips.`] : []),
    '',
    'Second by second, held-out heads:',
    '',
    signalTable(scenes.filter(({ run }) => run.wish.heads !== 'known')),
    '',
    ...(lots('known') === 0
      ? []
      : [
          'The same, heads that thresholds were tuned on:',
          '',
          signalTable(scenes.filter(({ run }) => run.wish.heads === 'known')),
          '',
        ]),
    'From the instant at which a scene shows something else until the pipeline says so, all of these clips:',
    '',
    delayTable(scenes),
    '',
    'Scene by scene:',
    '',
    sceneTable(scenes),
    '',
    ...cameraPart(outcomes.filter(({ run }) => run.part === 'cameras')),
    'Single pictures, whole, as the search looks at them; the age of each face that was found and straight enough, from one reading:',
    '',
    pictureTable(pictures),
  ].join('\n')
}

const [begin, end] = ['<!-- evaluation: written by npm run evaluate -->', '<!-- end of the evaluation -->']

/** Puts the report between the markers of a text; throws where there are none. */
export function putInto(text: string, report: string): string {
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`no place for the evaluation: ${begin} … ${end}`)
  return `${before}${begin}\n\n${report}\n\n${end}${after}`
}
