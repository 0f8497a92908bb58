import type { PackageSource } from '../source/package-source.ts'
import { type Loosened, notLoosened } from './import-request.ts'

/** The rules for what lies there now: what staff confirmed for other bytes is not confirmed for these. */
export async function confirmedRules<Order extends Loosened & { readonly confirmed: string | null }>(
  source: PackageSource,
  order: Order,
  sha256: (bytes: Uint8Array) => string,
): Promise<Order> {
  if (order.confirmed === null) return order
  const manifest = await source.manifestBytes()
  return manifest.ok && sha256(manifest.value) === order.confirmed ? order : { ...order, ...notLoosened }
}
