import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inside, Trial } from './inside.ts'
import { asVersion, makeTestKey, type SmallDeb, sign, smallDeb, type TestKey } from './test-debs.ts'

const folder = '/var/lib/askfirst-update'
const inbox = `${folder}/inbox`
const comment = (version: string): string => `product:askfirst-player\tversion:${version}\tsystem:debian-amd64`

type Brought = { readonly deb: string; readonly signature: Buffer }

/** Lays both files into the inbox as the player does, and asks; root's helper answers with one line. */
async function bring({ root, run }: Inside, { deb, signature }: Brought): Promise<void> {
  rmSync(join(root, inbox, 'player.deb'), { force: true })
  copyFileSync(deb, join(root, inbox, 'player.deb'))
  writeFileSync(join(root, inbox, 'player.deb.minisig'), signature)
  writeFileSync(join(root, inbox, 'request'), '')
  await run('chown', '--recursive', 'askfirst:askfirst', inbox)
}

async function answer({ root, run }: Inside): Promise<string> {
  rmSync(join(root, folder, 'result'), { force: true })
  const { code, output } = await run('/usr/lib/askfirst/take-update')
  const file = join(root, folder, 'result')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : `no answer, ${code}: ${output}`
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills these in
const showFormat = '${Status} ${Version}'

const installedVersion = async ({ run }: Inside): Promise<string> =>
  (await run('dpkg-query', '-W', '-f', showFormat, 'askfirst')).output

/** After a refusal nothing may be different, and nothing of what was brought may lie about. */
async function unchanged(inside: Inside, before: string): Promise<string | undefined> {
  const now = await installedVersion(inside)
  if (now !== before) return `installed is now: ${now}`
  const { output } = await inside.run('find', folder, '-name', 'staging*')
  return output.trim() === '' ? undefined : `left behind: ${output}`
}

type Refused = {
  readonly name: string
  readonly expected: string
  readonly brought: (scratch: string) => Brought
  readonly spoil?: (inside: Inside) => Promise<void>
}

function refusal({ name, expected, brought, spoil }: Refused): Trial {
  return {
    name: `refuses ${name}`,
    async run(inside) {
      const scratch = mkdtempSync(join(tmpdir(), 'askfirst-update-'))
      const before = await installedVersion(inside)
      await bring(inside, brought(scratch))
      await spoil?.(inside)
      const said = await answer(inside)
      rmSync(scratch, { recursive: true })
      return said.startsWith(`${expected} `) ? unchanged(inside, before) : `answered: ${said}`
    },
  }
}

/**
 * Brings a good update again and again while the player's own account swaps it for another as fast as it can; ends early
 * when that one was installed. Afterwards the player of before is there.
 */
async function swapMeanwhile(inside: Inside, newer: (scratch: string) => Brought, rounds: number) {
  const scratch = mkdtempSync(join(tmpdir(), 'askfirst-update-'))
  const good = newer(scratch)
  const evil = smallDeb(scratch, 'evil.deb', { version: '9.9.9', postinst: '#!/bin/sh\ntouch /evil\n' })
  copyFileSync(good.deb, join(inside.root, 'tmp/good.deb'))
  copyFileSync(evil, join(inside.root, 'tmp/evil.deb'))
  for (const name of ['good', 'evil']) chmodSync(join(inside.root, `tmp/${name}.deb`), 0o644)
  const lay = (name: string): string => `cp /tmp/${name}.deb ${inbox}/x; mv ${inbox}/x ${inbox}/player.deb;`
  const swap = `while [ -e /tmp/swapping ]; do ${lay('evil')} ${lay('good')} done`
  const sign = join(inside.root, 'evil')
  const before = await installedVersion(inside)
  const answers: string[] = []
  for (let round = 0; round < rounds && !existsSync(sign); round++) {
    await bring(inside, good)
    writeFileSync(join(inside.root, 'tmp/swapping'), '')
    const swapping = inside.asPlayer('sh', '-c', swap)
    answers.push(await answer(inside))
    rmSync(join(inside.root, 'tmp/swapping'))
    await swapping
    await inside.asPlayer('sh', '-c', `rm -f ${inbox}/*`)
    if ((await installedVersion(inside)) !== before) await inside.run('dpkg', '--install', '/tmp/before.deb')
  }
  const evilInstalled = existsSync(sign)
  rmSync(sign, { force: true })
  rmSync(scratch, { recursive: true })
  return { answers, evilInstalled }
}

/** What root's helper does with updates: a good one, and everything that somebody could lay there in its place. */
export function updateTrials(key: TestKey, tree: string): readonly Trial[] {
  const small = (scratch: string, facts: SmallDeb, said = comment(facts.version), by = key): Brought => {
    const deb = smallDeb(scratch, 'brought.deb', facts)
    return { deb, signature: sign(deb, by, said) }
  }
  const newer = (scratch: string): Brought => small(scratch, { version: '9.0.0' })
  return [
    refusal({
      name: 'what another key has signed',
      expected: 'signature-invalid',
      brought: (scratch) => small(scratch, { version: '9.0.0' }, comment('9.0.0'), makeTestKey()),
    }),
    refusal({
      name: 'what was changed after it was signed',
      expected: 'signature-invalid',
      brought(scratch) {
        const good = newer(scratch)
        appendFileSync(good.deb, 'x')
        return good
      },
    }),
    refusal({
      name: 'a signature whose comment was changed',
      expected: 'signature-invalid',
      brought(scratch) {
        const good = newer(scratch)
        return { ...good, signature: Buffer.from(good.signature.toString().replace('9.0.0', '9.0.1')) }
      },
    }),
    refusal({
      name: 'an older version',
      expected: 'not-newer',
      brought: (scratch) => small(scratch, { version: '0.0.9' }),
    }),
    refusal({
      name: 'a signature that was made for another version',
      expected: 'not-a-player',
      brought: (scratch) => small(scratch, { version: '9.0.0' }, comment('0.2.0')),
    }),
    refusal({
      name: 'another product of the same vendor',
      expected: 'not-a-player',
      brought: (scratch) => small(scratch, { version: '9.0.0' }, 'product:till\tversion:9.0.0\tsystem:debian-amd64'),
    }),
    refusal({
      name: 'a package of another name',
      expected: 'not-a-player',
      brought: (scratch) => small(scratch, { version: '9.0.0', name: 'openssh-server' }),
    }),
    refusal({
      name: 'a package for another processor',
      expected: 'other-system',
      brought: (scratch) => small(scratch, { version: '9.0.0', architecture: 'arm64' }),
    }),
    refusal({
      name: 'what needs packages that are not there',
      expected: 'needs-more',
      brought: (scratch) => small(scratch, { version: '9.0.0', depends: 'a-package-that-nobody-has' }),
    }),
    refusal({
      name: 'a link to a file that only root may read',
      expected: 'unreadable',
      brought: newer,
      async spoil({ asPlayer }) {
        await asPlayer('ln', '--symbolic', '--force', '/etc/shadow', `${inbox}/player.deb`)
      },
    }),
    refusal({
      name: 'a pipe in the place of a file',
      expected: 'unreadable',
      brought: newer,
      async spoil({ asPlayer }) {
        await asPlayer('rm', `${inbox}/player.deb`)
        await asPlayer('mkfifo', `${inbox}/player.deb`)
      },
    }),
    {
      name: 'installs nothing but what it verified, however often the file is swapped meanwhile',
      async run(inside) {
        const { answers, evilInstalled } = await swapMeanwhile(inside, newer, 4)
        if (evilInstalled) return `the other one was installed: ${answers.join(', ')}`
        const strange = answers.filter((said) => !/^(signature-invalid -|installed 9\.0\.0|unreadable -)$/.test(said))
        return strange.length === 0 ? undefined : strange.join(', ')
      },
    },
    {
      name: 'control: a helper that looks at the original once more after it verified its copy is caught',
      async run(inside) {
        const helper = join(inside.root, 'usr/lib/askfirst/take-update')
        const sound = readFileSync(helper, 'utf8')
        // It looks until the other one lies there: waiting for chance to bring it there in one look is no control.
        const again =
          'looks=0; until [ "$(dpkg-deb -f "$staging/player.deb" Version)" = 9.9.9 ] || [ "$looks" = 50 ]; do copy player.deb "$limit"; looks=$((looks + 1)); done'
        writeFileSync(
          helper,
          sound.replace('\nplan=', () => `\n${again}\nplan=`),
        )
        const { answers, evilInstalled } = await swapMeanwhile(inside, newer, 12)
        writeFileSync(helper, sound)
        return evilInstalled ? undefined : answers.join(', ')
      },
    },
    {
      name: 'installs the player’s next version, says so, and keeps data and account',
      async run(inside) {
        const scratch = mkdtempSync(join(tmpdir(), 'askfirst-update-'))
        const deb = asVersion(tree, scratch, '0.2.0')
        await bring(inside, { deb, signature: sign(deb, key, comment('0.2.0')) })
        const said = await answer(inside)
        rmSync(scratch, { recursive: true })
        if (said !== 'installed 0.2.0') return `answered: ${said}`
        const installed = await installedVersion(inside)
        if (installed !== 'install ok installed 0.2.0') return installed
        if (existsSync(join(inside.root, inbox, 'player.deb'))) return 'what was brought still lies there'
        return existsSync(join(inside.root, 'var/lib/askfirst/data/settings.json'))
          ? undefined
          : 'the settings are gone'
      },
    },
    {
      name: 'puts the version of before back when the next one cannot be installed',
      async run(inside) {
        const scratch = mkdtempSync(join(tmpdir(), 'askfirst-update-'))
        await bring(inside, small(scratch, { version: '9.0.0', postinst: '#!/bin/sh\nexit 1\n' }))
        const said = await answer(inside)
        rmSync(scratch, { recursive: true })
        if (said !== 'failed 9.0.0') return `answered: ${said}`
        const installed = await installedVersion(inside)
        if (installed !== 'install ok installed 0.2.0') return installed
        return existsSync(join(inside.root, 'opt/askfirst/boot.ts')) ? undefined : 'the program is not back'
      },
    },
  ]
}
