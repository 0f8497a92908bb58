import { describe, expect, test } from 'vitest'
import { pageChecks, unitChecks } from './collect.ts'

const root = '/somewhere'
const unit = (file: string, ...tests: readonly [string[], string, string][]) => ({
  testResults: [
    {
      name: `${root}/${file}`,
      status: 'passed',
      assertionResults: tests.map(([ancestorTitles, title, status]) => ({
        ancestorTitles,
        title,
        status,
        failureMessages: status === 'failed' ? [`\u001b[31mError: in ${root}/${file}\u001b[39m\nmore`] : [],
      })),
    },
  ],
})
const pages = (file: string, title: string, status: string, change: object = {}) => ({
  suites: [
    {
      title: file,
      specs: [],
      suites: [
        {
          title: 'a group',
          specs: [{ title, file, tests: [{ status, annotations: [], results: [{ errors: [] }], ...change }] }],
        },
      ],
    },
  ],
  errors: [],
})

describe('tests as checks of promises', () => {
  test('by the number of the title, of the group around it, or of the file', () => {
    const found = unitChecks(
      unit(
        'src/p9-a.test.ts',
        [[], 'P1, P11: one', 'passed'],
        [['P2: group'], 'two', 'passed'],
        [['group'], 'control: three', 'passed'],
        [['P5: group'], 'P4: not twice', 'passed'],
      ),
      root,
    )
    expect(found.map(({ promises, control }) => [promises.join(), control])).toEqual([
      ['P1,P11', false],
      ['P2', false],
      ['P9', true],
      ['P5,P4', false],
    ])
    expect(found[1]).toMatchObject({ what: 'P2: group › two', where: 'src/p9-a.test.ts', result: 'kept' })
    expect(
      unitChecks(unit('src/a.test.ts', [[], 'P99: no promise', 'passed'], [[], 'P1 is fine', 'passed']), root),
    ).toEqual([])
  })

  test('control: a test that failed is broken, with what it said first and no folder of this machine', () => {
    const [failed] = unitChecks(unit('src/a.test.ts', [[], 'P1: one', 'failed']), root)
    expect(failed).toMatchObject({ result: 'broken', because: 'Error: in src/a.test.ts' })
    const message = '\u001b[2mexpected\u001b[22m\nmore'
    const [page] = pageChecks(
      pages('p03-a.spec.ts', 'one', 'unexpected', { results: [{ errors: [{ message }] }, { errors: [] }] }),
      root,
    )
    expect(page).toMatchObject({ promises: ['P3'], result: 'broken', because: 'expected', where: 'e2e/p03-a.spec.ts' })
  })

  test('control: a file that cannot be run is broken, and does not vanish', () => {
    const lost = (name: string) => ({
      testResults: [{ name: `${root}/${name}`, status: 'failed', message: 'no such import', assertionResults: [] }],
    })
    expect(unitChecks(lost('src/p5-a.test.ts'), root)).toMatchObject([{ promises: ['P5'], result: 'broken' }])
    expect(unitChecks(lost('src/other.test.ts'), root)).toMatchObject([{ promises: ['P17'], result: 'broken' }])
    expect(pageChecks({ suites: [], errors: [{ message: 'no tests' }] }, root)).toMatchObject([{ result: 'broken' }])
  })

  test('one that was skipped is not tried, and says why', () => {
    const annotations = [{ type: 'skip', description: 'needs the real Electron' }]
    const [skipped] = pageChecks(pages('a.spec.ts', 'P4: one', 'skipped', { annotations }), root)
    expect(skipped).toMatchObject({ promises: ['P4'], result: 'not-tried', because: 'needs the real Electron' })
    expect(unitChecks(unit('src/a.test.ts', [[], 'P1: one', 'pending']), root)).toMatchObject([{ result: 'not-tried' }])
  })

  test('one that passed at its second try is kept, and says so', () => {
    const [flaky] = pageChecks(pages('a.spec.ts', 'P4: one', 'flaky'), root)
    expect(flaky).toMatchObject({ result: 'kept', because: 'at the second try', what: 'a group › P4: one' })
  })
})
