import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FuseConfig, FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fuses } from './fuses.ts'

const scratch = mkdtempSync(join(tmpdir(), 'askfirst-fuses-'))
const binary = join(scratch, 'electron')
const all = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number')

/** What a binary has of fuses: a mark, the wire's version and length, and one character for each. */
beforeEach(() =>
  writeFileSync(
    binary,
    `code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01${String.fromCharCode(all.length)}${'0'.repeat(all.length)} code`,
  ),
)
afterAll(() => rmSync(scratch, { recursive: true }))

const wire = async (): Promise<Record<string, string>> => {
  const found = (await getCurrentFuseWire(binary)) as unknown as Record<number, FuseState>
  return Object.fromEntries(all.map((fuse) => [FuseV1Options[fuse], FuseState[found[fuse] ?? 0] ?? 'unknown']))
}

describe('the fuses of the packed binary', () => {
  test('P1, P16: nothing makes a plain Node of it, loads code into main or opens a debugger', async () => {
    await flipFuses(binary, fuses)
    expect(await wire()).toEqual({
      RunAsNode: 'DISABLE',
      EnableCookieEncryption: 'DISABLE',
      EnableNodeOptionsEnvironmentVariable: 'DISABLE',
      EnableNodeCliInspectArguments: 'DISABLE',
      EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
      OnlyLoadAppFromAsar: 'ENABLE',
      LoadBrowserProcessSpecificV8Snapshot: 'DISABLE',
      GrantFileProtocolExtraPrivileges: 'DISABLE',
      WasmTrapHandlers: 'ENABLE',
    })
  })

  test('control: one that is not stated ends the packing', async () => {
    const { [FuseV1Options.WasmTrapHandlers]: _left, ...fewer } = fuses
    await expect(flipFuses(binary, fewer as FuseConfig)).rejects.toThrow('WasmTrapHandlers')
  })
})
