import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packageSchemaText, schemaFile } from './package-schema.ts'

test('the published JSON Schema is the one that the player reads by; npm run schema renews it', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(packageSchemaText())
})

test('it takes no key that the format does not know', () => {
  const objects = packageSchemaText().match(/"properties": \{/g) ?? []
  const closed = packageSchemaText().match(/"additionalProperties": false/g) ?? []
  expect(objects.length).toBeGreaterThan(10)
  expect(closed.length).toBe(objects.length)
})
