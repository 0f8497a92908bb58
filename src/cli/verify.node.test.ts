import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import { askfirst, at, withShopFolder } from './shop-folder.fixture.ts'

withShopFolder()

describe('askfirst verify', () => {
  test('puts the reason first, then the place and what to do', async () => {
    const file = at('shop/manifest.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"sequential"', '"backwards"'))
    const { code, error } = await askfirst('verify', at('shop'), '--allow-unsigned')
    expect(code).toBe(1)
    expect(error).toBe(
      'manifest-invalid: The manifest has an error, at playlists[0].loop: expected one of sequential, shuffle, ' +
        'weighted. Mend the manifest at the place that is named.\n',
    )
  })
  test('names the line and column where the manifest is no JSON', async () => {
    const file = at('shop/manifest.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1,', '"version": 1,\n  ,'))
    expect((await askfirst('verify', at('shop'), '--allow-unsigned')).error).toMatch(
      /^manifest-invalid: The manifest has an error: expected JSON, which it no longer is at line 5, column 3;/,
    )
  })
  test('tells what it could not write itself from what it could not read', async () => {
    vi.stubEnv('TMPDIR', at('nowhere'))
    for (const words of [
      ['verify', at('shop'), '--allow-unsigned'],
      ['pack', at('shop')],
      ['refresh', at('shop')],
    ]) {
      expect(await askfirst(...words)).toMatchObject({
        code: 1,
        error: `not-written: ${at('nowhere')} was not written: its folder is not there.\n`,
      })
    }
    const { out } = await askfirst('verify', at('shop'), '--allow-unsigned', '--json')
    expect(JSON.parse(out)).toMatchObject({ ok: false, reason: 'not-written' })
    vi.unstubAllEnvs()
  })
  test.skipIf(process.platform !== 'linux')(
    '…also where the first file of it was written and the next was not',
    async () => {
      // As long as a path may be: there is room in it for the folder of a check, and not for a file in that.
      const room = 4_071 - at().length - 1
      const deep = at(...Array(Math.floor(room / 200)).fill('x'.repeat(199)), 'x'.repeat(room % 200))
      await mkdir(deep, { recursive: true })
      vi.stubEnv('TMPDIR', deep)
      const { code, error } = await askfirst('verify', at('shop'), '--allow-unsigned')
      vi.unstubAllEnvs()
      await rm(at('x'.repeat(199)), { recursive: true })
      expect([code, error]).toEqual([1, expect.stringMatching(/^not-written: .*: ENAMETOOLONG\.\n$/)])
    },
  )
  test('answers in JSON for programs', async () => {
    const whole = await askfirst('verify', at('shop'), '--allow-unsigned', '--json')
    expect(JSON.parse(whole.out)).toEqual({ ok: true, id: 'kase-brot', version: 1, signer: { kind: 'unsigned' } })
    const refused = await askfirst('verify', at('shop'), '--json')
    expect(JSON.parse(refused.out)).toMatchObject({ ok: false, reason: 'signature-missing' })
  })
  test('knows what a player follows', async () => {
    const newer = (line: string) => askfirst('verify', at('shop'), '--allow-unsigned', '--newer-than', line)
    expect(await newer('kase-brot@1')).toMatchObject({ code: 1, error: expect.stringMatching(/^version-not-newer: /) })
    expect(await newer('other@1')).toMatchObject({ code: 1, error: expect.stringMatching(/^other-line: /) })
    expect(await newer('kase-brot')).toMatchObject({ code: 2 })
  })
  test('wrong use is told from a refusal', async () => {
    expect((await askfirst('verify')).code).toBe(2)
    expect((await askfirst('verify', at('shop'), '--key', 'no key')).code).toBe(2)
    expect((await askfirst('verify', at('nowhere'))).code).toBe(2)
  })
})
