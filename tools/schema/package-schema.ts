// `npm run schema`: the JSON Schema of a package's manifest, for editors, from the one that the player reads by.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { manifestSchema } from '../../src/contract/package/package.ts'

export const schemaFile = join(import.meta.dirname, '../../resources/schema/package-1.schema.json')

/** The text of the published schema. It says what has what shape; rules between parts are checked by `askfirst verify`. */
export function packageSchemaText(): string {
  const schema = z.toJSONSchema(manifestSchema, { target: 'draft-2020-12', io: 'input' })
  const named = { $schema: schema.$schema, title: 'Askfirst content package, format 1', ...schema }
  return `${JSON.stringify(named, null, 2)}\n`
}

if (import.meta.main) {
  mkdirSync(dirname(schemaFile), { recursive: true })
  writeFileSync(schemaFile, packageSchemaText())
}
