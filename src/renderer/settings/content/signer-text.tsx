import type { KeptPackage } from '../../../contract/views/content-view.ts'
import { GroupedDigits } from '../parts/layout/grouped-digits.tsx'
import { useWords } from '../words/language.ts'

/** Who stands behind a package, with the id of the key if there is one. */
export function SignerText({ signer }: { signer: KeptPackage['signer'] }) {
  const words = useWords().content.signers
  return (
    <>
      {words[signer.kind]}
      {signer.kind !== 'unsigned' && (
        <>
          {' '}
          <GroupedDigits digits={signer.keyId} size={4} />
        </>
      )}
    </>
  )
}
