import { packageLimits } from '../../../contract/package/package.ts'
import { type Result, refuse, succeed } from '../../base/result.ts'
import { type Refusal, refusalFor } from '../manifest/refusal.ts'
import { type Chunks, manifestName, type PackageSource, signatureBytesLimit, signatureName } from './package-source.ts'

async function readWhole(chunks: Chunks, bytes: number): Promise<Result<Uint8Array, Refusal>> {
  const whole = new Uint8Array(bytes)
  let at = 0
  for await (const chunk of chunks) {
    if (!chunk.ok) return refuse(refusalFor(chunk.refusal))
    whole.set(chunk.value, at)
    at += chunk.value.length
  }
  return succeed(whole)
}

/** The two files of a package that are read whole, each within its limit. */
export function wholeFiles({
  entries,
  open,
}: Pick<PackageSource, 'entries' | 'open'>): Pick<PackageSource, 'manifestBytes' | 'signatureBytes'> {
  return {
    async manifestBytes() {
      const bytes = entries.get(manifestName)
      if (bytes === undefined) return refuse(refusalFor('not-a-package'))
      if (bytes <= packageLimits.manifestBytes) return readWhole(open(manifestName), bytes)
      const argument = String(packageLimits.manifestBytes)
      return refuse({ reason: 'manifest-too-large', path: [], expected: 'at-most', argument })
    },
    async signatureBytes() {
      const bytes = entries.get(signatureName)
      if (bytes === undefined) return succeed(null)
      return bytes > signatureBytesLimit
        ? refuse(refusalFor('signature-invalid'))
        : readWhole(open(signatureName), bytes)
    },
  }
}
