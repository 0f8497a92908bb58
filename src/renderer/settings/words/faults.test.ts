import { expect, test } from 'vitest'
import { packageReasonSchema } from '../../../contract/reasons.ts'
import { faultsInGerman } from './faults.de.ts'
import { faultsInEnglish } from './faults.en.ts'

test('what stands of a package that was refused sends nobody to a stick: it need not have come on one', () => {
  for (const faults of [faultsInGerman, faultsInEnglish])
    for (const reason of packageReasonSchema.options)
      expect(faults[reason].todo, reason).not.toMatch(/stick|plug|stecken/i)
})
