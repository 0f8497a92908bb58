import { sha256, startHash } from '../../base/hashing.node.ts'
import { verifySignature } from '../minisign/verify-signature.node.ts'
import { lookInto, needsLook } from '../verify/look-into.node.ts'
import type { ImportTools } from './storing-effects.ts'

/** What a real import works with. */
export const importTools: ImportTools = {
  verifySignature,
  sha256,
  startHash,
  needsLook,
  lookInto: async (file, scrutiny) => (needsLook(scrutiny) ? lookInto(file, scrutiny) : undefined),
}
