import type { KeptPackage } from '../../../contract/content-view.ts'
import { useWords } from '../words/language.ts'
import { KeyId } from './key-id.tsx'

/** Who stands behind a package, with the id of the key if there is one. */
export function SignerText({ signer }: { signer: KeptPackage['signer'] }) {
  const words = useWords().content.signers
  return (
    <>
      {words[signer.kind]}
      {signer.kind !== 'unsigned' && (
        <>
          {' '}
          <KeyId id={signer.keyId} />
        </>
      )}
    </>
  )
}
