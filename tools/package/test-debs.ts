import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicKeyFile } from '../../src/main/content/minisign/public-key.ts'
import { makeSecretKey, type SecretKey } from '../../src/main/content/minisign/secret-key.node.ts'
import { signMessage } from '../../src/main/content/minisign/sign.node.ts'

export type TestKey = { readonly secret: SecretKey }

export function makeTestKey(): TestKey & { readonly publicText: string } {
  const secret = makeSecretKey()
  return { secret, publicText: publicKeyFile(secret.keyId, secret.publicKey) }
}

export type SmallDeb = {
  readonly version: string
  readonly name?: string
  readonly architecture?: string
  readonly depends?: string
  /** The text of its `postinst`. */
  readonly postinst?: string
}

function build(tree: string, deb: string): string {
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z1', '--build', tree, deb], { stdio: 'pipe' })
  return deb
}

/** A package of no size that says of itself what a test wants; once installed, it leaves a file with its version. */
export function smallDeb(folder: string, file: string, facts: SmallDeb): string {
  const tree = join(folder, `${file}.tree`)
  mkdirSync(join(tree, 'DEBIAN'), { recursive: true })
  mkdirSync(join(tree, 'opt/askfirst'), { recursive: true })
  writeFileSync(join(tree, 'opt/askfirst/version'), facts.version)
  const control = [
    `Package: ${facts.name ?? 'askfirst'}`,
    `Version: ${facts.version}`,
    `Architecture: ${facts.architecture ?? 'amd64'}`,
    ...(facts.depends === undefined ? [] : [`Depends: ${facts.depends}`]),
    'Maintainer: nobody <nobody@localhost>',
    'Description: for a test',
    '',
  ]
  writeFileSync(join(tree, 'DEBIAN/control'), control.join('\n'))
  if (facts.postinst !== undefined) {
    writeFileSync(join(tree, 'DEBIAN/postinst'), facts.postinst)
    chmodSync(join(tree, 'DEBIAN/postinst'), 0o755)
  }
  return build(tree, join(folder, file))
}

/** The same player once more under another version. */
export function asVersion(tree: string, folder: string, version: string): string {
  const copy = join(folder, `as-${version}`)
  cpSync(tree, copy, { recursive: true, verbatimSymlinks: true })
  const control = join(copy, 'DEBIAN/control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, `Version: ${version}`))
  return build(copy, join(folder, `askfirst_${version}.deb`))
}

export function sign(deb: string, key: TestKey, comment: string): Buffer {
  return Buffer.from(signMessage(readFileSync(deb), key.secret, comment))
}
