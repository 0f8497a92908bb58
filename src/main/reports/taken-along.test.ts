import { describe, expect, test } from 'vitest'
import { takeAlongSchema, takenAlong } from '../../contract/views/reports-view.ts'
import { outgoingFiles } from './taken-along.ts'

function partsOf() {
  const made: string[] = []
  const document = (name: string) => {
    made.push(name)
    return { name: `${name}.de.html`, text: `<title>${name}</title>` }
  }
  return { made, parts: { receipts: 'a day\n', totalsCsv: 'from,until\r\n', document } }
}

describe('what staff take along', () => {
  test.each(takeAlongSchema.options)('%s has the files that its question names', (what) => {
    const files = outgoingFiles([what], partsOf().parts)
    expect(files.map(({ name }) => name)).toEqual(takenAlong[what].map((name) => name.replace('{language}', 'de')))
  })

  test('is made in the order that was asked for, each once, and nothing else is made', () => {
    const { made, parts } = partsOf()
    expect(outgoingFiles(['officer-export', 'receipts', 'officer-export'], parts)).toEqual([
      { name: 'officer-export.de.html', text: '<title>officer-export</title>' },
      { name: 'receipts.jsonl', text: 'a day\n' },
      { name: 'totals.csv', text: 'from,until\r\n' },
    ])
    expect(made).toEqual(['officer-export'])
  })
})
