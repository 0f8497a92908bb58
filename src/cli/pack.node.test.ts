import { execFileSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { askfirst, at, withShopFolder } from './shop-folder.fixture.ts'

withShopFolder()

describe('askfirst pack', () => {
  test('gives the same bytes twice, signed or not, wherever it runs', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    const launcher = join(import.meta.dirname, 'askfirst.mjs')
    // A process takes its time zone once: each has its own.
    for (const [name, TZ] of Object.entries({ tokyo: 'Asia/Tokyo', lima: 'America/Lima' })) {
      const words = ['pack', at('shop'), '--sign', at('key.key'), '--out', at(name)]
      execFileSync(launcher, words, { env: { ...process.env, TZ } })
    }
    expect((await readFile(at('tokyo'))).equals(await readFile(at('lima')))).toBe(true)
    for (const name of ['one', 'two']) expect((await askfirst('pack', at('shop'), '--out', at(name))).code).toBe(0)
    expect((await readFile(at('one'))).equals(await readFile(at('two')))).toBe(true)
    const trusted = await askfirst('verify', at('tokyo'), '--key', at('key.pub'))
    expect(trusted).toMatchObject({ code: 0, out: expect.stringContaining('trusted key') })
    expect(await askfirst('verify', at('tokyo'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^key-unknown: /),
    })
  })
  test('packs nothing that a player would refuse', async () => {
    await writeFile(at('shop/assets/soup.webp'), 'changed')
    expect(await askfirst('pack', at('shop'), '--out', at('x'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^asset-corrupt: /),
    })
    await expect(readFile(at('x'))).rejects.toThrow()
  })
  test('never puts the file among what it is packed of, and says where it could not be written', async () => {
    expect(await askfirst('pack', at('shop'), '--out', at('shop/assets/x'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('would lie in the package itself'),
    })
    const here = vi.spyOn(process, 'cwd').mockReturnValue(at('shop'))
    expect(await askfirst('pack', at('shop'))).toMatchObject({ code: 0, out: expect.stringContaining('kase-brot-1') })
    here.mockRestore()
    expect(await readdir(at())).toContain('kase-brot-1.askfirst')
    expect(await askfirst('verify', at('shop'), '--allow-unsigned')).toMatchObject({ code: 0 })
    expect(await askfirst('pack', at('shop'), '--out', at('nowhere/x'))).toMatchObject({
      code: 1,
      error: `not-written: ${at('nowhere/x')} was not written: its folder is not there.\n`,
    })
    expect(await askfirst('pack', at('kase-brot-1.askfirst'))).toMatchObject({ code: 2 })
  })
  test('says that a package was made on a day that has not come, and so does verify', async () => {
    const file = at('shop/manifest.json')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/"createdAt": "\d{4}/, '"createdAt": "2999'))
    const told = { code: 0, error: expect.stringMatching(/createdAt is 2999/) }
    expect(await askfirst('pack', at('shop'), '--out', at('ahead'))).toMatchObject(told)
    expect(await askfirst('verify', at('ahead'), '--allow-unsigned')).toMatchObject(told)
  })
  test('takes a signature along only where it is for this version, and says that no key was asked', async () => {
    await askfirst('keygen', at('key'), '--no-password')
    await askfirst('sign', at('shop'), '--key', at('key.key'))
    const whole = await askfirst('pack', at('shop'), '--out', at('whole'))
    expect(whole).toMatchObject({ code: 0, error: expect.stringContaining('not checked against a key') })
    expect(await askfirst('verify', at('whole'), '--key', at('key.pub'))).toMatchObject({ code: 0 })
    const file = at('shop/manifest.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1', '"version": 2'))
    expect(await askfirst('pack', at('shop'), '--out', at('stale'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^signature-invalid: /),
    })
    expect(await readdir(at())).not.toContain('stale')
    const signedAnew = await askfirst('pack', at('shop'), '--sign', at('key.key'), '--out', at('new'))
    expect(signedAnew).toMatchObject({ code: 0, error: '' })
  })
  test('looks for the key before it looks at anything else', async () => {
    await writeFile(at('shop/assets/soup.webp'), 'changed')
    expect(await askfirst('pack', at('shop'), '--sign', at('no.key'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('no.key could not be read'),
    })
  })
})
