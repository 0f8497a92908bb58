import type { Signer } from '../../main/content/verify/verify-head.ts'

/** Who stands behind a package, in one sentence. */
export function signerText(signer: Signer): string {
  if (signer.kind === 'unsigned') return 'Nobody has signed it.'
  if (signer.kind === 'trusted') return `Signed by the trusted key ${signer.keyId}.`
  return `Signed by the key ${signer.keyId}, which is not trusted here.`
}
