import { isOfEngine, keptKind } from './kept-kind.ts'

const digest = '[0-9a-f]{64}'
const draft = new RegExp(`^(draft\\.json(\\.new)?|files/(${digest}|arriving)|outgoing/[^/]+\\.askfirst(\\.partial)?)$`)
const documents = [
  '(door-notice|impact-assessment|staff-card|officer-export)\\.(de|en)\\.html',
  'askfirst-support-\\d{4}-\\d\\d-\\d\\d\\.zip',
  'askfirst-settings-\\d{4}-\\d\\d-\\d\\d\\.json',
  // A playlist that staff saved for other screens, and one whose saving was cut short (`editor-side.electron.ts`).
  '[a-z0-9-]+-\\d+\\.askfirst(\\.partial)?',
  'plays\\.jsonl',
  'plays(-by-day)?\\.csv',
]

/** What may lie in each folder of the data folder, by its path from there. */
const inside: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^plays$/,
    /^((broken-\d+-)?\d{4}-\d\d-\d\d(-\d+)?\.jsonl(\.new)?|\d{4}-\d\d-\d\d(-\d+)?\.summary\.json(\.new)?|running-[12]\.json)$/,
  ],
  [/^wordings$/, /^[0-9a-f]{16}\.json(\.new)?$/],
  [/^logs$/, /^askfirst(\.1)?\.log$/],
  // As `store/layout.ts` has it.
  [
    /^content$/,
    new RegExp(
      [
        'store(\\.broken)?\\.json|unsettled|lock',
        `staging/(store\\.json|manifest\\.json(\\.minisig)?|${digest})`,
        `packages/[^/]+@\\d+-${digest}/manifest\\.json(\\.minisig)?`,
        'objects/(?<first>[0-9a-f]{2})/\\k<first>[0-9a-f]{62}',
      ]
        .map((each) => `^(?:${each})$`)
        .join('|'),
    ),
  ],
  [/^draft(\.broken-.+)?$/, draft],
  [/^trusted-keys$/, /^[^/]+\.pub(\.new)?$/],
  [/^update$/, /^(player\.(deb|exe)(\.minisig)?|request)$/],
  [/^documents$/, new RegExp(`^(${documents.join('|')})(\\.new)?$`)],
]

/** Whether a file of the data folder is one that the player writes, by its path from there with `/` between the names. */
function isKnown(path: string): boolean {
  const [top = '', ...below] = path.split('/')
  if (keptKind(top) === 'unknown' || isOfEngine(top)) return false
  const pattern = inside.find(([folder]) => folder.test(top))?.[1]
  // What is kept as a file is no folder, and what is kept as a folder no file.
  if (pattern === undefined || below.length === 0) return pattern === undefined && below.length === 0
  return pattern.test(below.join('/'))
}

/**
 * The files among `paths`, as they lie in a data folder at whatever depth, that nobody here knows or that the engine keeps where
 * it has nothing to keep: what the audit has to tell of (P4, P14). By their names; what is in them is looked at elsewhere.
 */
export const strangersAmong = (paths: readonly string[]): readonly string[] => paths.filter((path) => !isKnown(path))
