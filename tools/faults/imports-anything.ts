import type { ImportRules } from '../../src/main/content/import/import-rules.ts'

/** Rules under which the same few packages can be imported over and over. */
export const importsAnything: ImportRules = {
  playerVersion: '0.1.0',
  trustedKeys: [],
  allowUnsigned: true,
  takeOlder: true,
  takeOtherLine: false,
  loose: false,
}
