import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const helper = readFileSync(join(import.meta.dirname, '../../resources/debian/take-update'), 'utf8')

/** Programs in place of the system's: they note what they are asked for, and answer from files of this folder. */
const programs: Readonly<Record<string, string>> = {
  runuser: 'shift 3; exec "$@"',
  sleep: `echo "sleep $1" >>calls
    [ ! -e comes ] || mv comes status.json
    [ "$1" = 30 ] || exit 0
    [ ! -e later ] || mv later status.json
    [ ! -e dies ] || { sed -i "s/\\"pid\\": [0-9]*/\\"pid\\": $$/" status.json; touch -d '2 minutes' status.json; }`,
  systemctl: 'test -e active',
  minisign: String.raw`printf 'product:askfirst-player\tversion:9.0.0\tsystem:debian-amd64'`,
  'dpkg-deb': 'case $3 in Version) echo 9.0.0 ;; Package) echo askfirst ;; *) echo amd64 ;; esac',
  'dpkg-query': 'case $3 in *Status*) cat state ;; *) cat installed ;; esac',
  'apt-get': 'echo "Inst askfirst"',
  dpkg: `case $1 in
    --print-architecture) echo amd64 ;;
    --compare-versions) [ "$2" != "$4" ] || [ "$3" = ge ] ;;
    --configure) echo "configure $2" >>calls ;;
    *)
      echo "install $(basename "$3")" >>calls
      outcome=$(head -n 1 outcomes)
      sed -i 1d outcomes
      case $outcome in
        fits) ;;
        full) echo 'dpkg: error: cannot copy data: failed to write (No space left on device)' >&2; exit 1 ;;
        locked) echo 'dpkg: error: dpkg frontend lock was locked by another process with pid 7' >&2; exit 2 ;;
        *) echo 'dpkg: error: the script failed' >&2; exit 1 ;;
      esac ;;
  esac`,
}

let world = ''
const at = (...names: readonly string[]): string => join(world, ...names)

/** A folder for updates with one that was handed over, a key, and 0.2.0 installed. */
beforeEach(() => {
  world = mkdtempSync(join(tmpdir(), 'askfirst-take-'))
  mkdirSync(at('bin'))
  mkdirSync(at('update/inbox'), { recursive: true })
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(at('bin', name), `#!/bin/sh\ncd '${world}'\n${name === 'runuser' ? 'cd /; ' : ''}${text}\n`)
    chmodSync(at('bin', name), 0o755)
  }
  writeFileSync(at('key'), 'a key')
  writeFileSync(at('calls'), '')
  writeFileSync(at('state'), 'installed')
  writeFileSync(at('installed'), '0.2.0')
  for (const name of ['request', 'player.deb', 'player.deb.minisig']) writeFileSync(at('update/inbox', name), name)
  const here = helper
    .replace('export PATH=', `export PATH=${at('bin')}:`)
    .replace('\nfolder=/var/lib/askfirst-update\n', `\nfolder=${at('update')}\n`)
    .replace('\nkey=/etc/askfirst/update-key.pub\n', `\nkey=${at('key')}\n`)
    .replace('\nstatus=/var/lib/askfirst/data/status.json\n', `\nstatus=${at('status.json')}\n`)
  expect([here.includes('/var/lib'), here.includes('/etc/')]).toEqual([false, false])
  writeFileSync(at('take-update'), here)
})
afterEach(() => rmSync(world, { recursive: true, force: true }))

/** What the helper answers, and what it asked of the system on the way, where installing comes out as said. */
function taken(...outcomes: readonly string[]): { answer: string; calls: readonly string[] } {
  writeFileSync(at('outcomes'), outcomes.map((outcome) => `${outcome}\n`).join(''))
  try {
    execFileSync('sh', [at('take-update')], { stdio: 'pipe' })
  } catch {
    // Whether it answered is what counts.
  }
  const answer = existsSync(at('update/result')) ? readFileSync(at('update/result'), 'utf8').trim() : 'no answer'
  return { answer, calls: readFileSync(at('calls'), 'utf8').trim().split('\n') }
}

const onDebian = process.platform === 'linux'

test.skipIf(!onDebian)(
  'an update is installed, kept for the day the next one fails, and nothing else of it stays',
  () => {
    expect(taken('fits')).toEqual({ answer: 'installed 9.0.0', calls: ['install player.deb'] })
    expect(readdirSync(at('update')).sort()).toEqual(['inbox', 'installed.deb', 'result'])
    expect(readdirSync(at('update/inbox'))).toEqual([])
  },
)

test.skipIf(!onDebian)('what cannot be installed is answered, also where the version before cannot be put back', () => {
  expect(taken('broken')).toEqual({ answer: 'failed 9.0.0', calls: ['install player.deb'] })
  for (const name of ['player.deb', 'player.deb.minisig']) writeFileSync(at('update/inbox', name), name)
  writeFileSync(at('update/installed.deb'), 'before')
  rmSync(at('update/result'))
  writeFileSync(at('calls'), '')
  expect(taken('broken', 'broken')).toEqual({
    answer: 'failed 9.0.0',
    calls: ['install player.deb', 'install installed.deb'],
  })
})

test.skipIf(!onDebian)('what else installs is waited for, and named where it does not end', () => {
  const waited = taken('locked', 'locked', 'fits')
  expect(waited.answer).toBe('installed 9.0.0')
  expect(waited.calls.filter((call) => call === 'sleep 5')).toHaveLength(2)
  for (const name of ['player.deb', 'player.deb.minisig']) writeFileSync(at('update/inbox', name), name)
  writeFileSync(at('calls'), '')
  const { answer, calls } = taken(...Array(100).fill('locked'))
  expect(answer).toBe('system-busy 9.0.0')
  expect(calls.filter((call) => call === 'sleep 5')).toHaveLength(60)
  expect(calls, 'nothing was changed that would have to be put back').not.toContain('install installed.deb')
})

/** A status as the player writes it; in a minute, if nothing else is said: files of one moment are of one age. */
function writeStatus(name: string, version: string, answers: boolean, then = Date.now() / 1_000 + 60, pid = 7): void {
  writeFileSync(at(name), JSON.stringify({ format: 1, version, pid, screen: { state: 'on', answers } }, null, 2))
  utimesSync(at(name), then, then)
}

test.skipIf(!onDebian)('where the player runs, the next version counts as installed once its page draws', () => {
  writeFileSync(at('active'), '')
  writeFileSync(at('update/installed.deb'), 'before')
  writeStatus('comes', '9.0.0', true)
  expect(taken('fits')).toEqual({ answer: 'installed 9.0.0', calls: ['install player.deb', 'sleep 5', 'sleep 30'] })
  expect(readFileSync(at('update/installed.deb'), 'utf8')).toBe('player.deb')
})

test.skipIf(!onDebian).each([
  ['never says anything', () => undefined],
  ['says nothing but what it left behind', () => writeStatus('status.json', '9.0.0', true, 1)],
  ['does not draw', () => writeStatus('status.json', '9.0.0', false)],
  ['is another one', () => writeStatus('status.json', '0.2.0', true)],
])('a version that %s gives way to the one before, which stays the one to go back to', (_, prepare) => {
  writeFileSync(at('active'), '')
  writeFileSync(at('update/installed.deb'), 'before')
  prepare()
  const { answer, calls } = taken('fits', 'fits')
  expect(answer).toBe('failed 9.0.0')
  expect(calls.filter((call) => call === 'sleep 5')).toHaveLength(36)
  expect(calls.filter((call) => call !== 'sleep 5')).toEqual(['install player.deb', 'install installed.deb'])
  expect(readFileSync(at('update/installed.deb'), 'utf8')).toBe('before')
})

test.skipIf(!onDebian).each([
  ['has been started anew', () => writeFileSync(at('dies'), '')],
  ['draws no more', () => writeStatus('later', '9.0.0', false, Date.now() / 1_000 + 120)],
])('a version that draws, and half a minute later %s, gives way to the one before', (_, prepare) => {
  writeFileSync(at('active'), '')
  writeFileSync(at('update/installed.deb'), 'before')
  writeStatus('status.json', '9.0.0', true)
  prepare()
  const { answer, calls } = taken('fits', 'fits')
  expect(answer).toBe('failed 9.0.0')
  expect(calls).toContain('sleep 30')
  expect(calls.filter((call) => !call.startsWith('sleep'))).toEqual(['install player.deb', 'install installed.deb'])
})

test.skipIf(!onDebian)('a disk that is full is named, whatever found it so', () => {
  writeFileSync(at('update/installed.deb'), 'before')
  expect(taken('full', 'fits')).toEqual({
    answer: 'no-space 9.0.0',
    calls: ['install player.deb', 'install installed.deb'],
  })
  for (const name of ['player.deb', 'player.deb.minisig']) writeFileSync(at('update/inbox', name), name)
  writeFileSync(at('bin/head'), '#!/bin/sh\necho "head: error writing: No space left on device" >&2\nexit 1\n', {
    mode: 0o755,
  })
  expect(taken().answer).toBe('no-space -')
})

test.skipIf(!onDebian)('what a power cut left of the last update is removed', () => {
  mkdirSync(at('update/staging.aB3dE6'))
  writeFileSync(at('update/staging.aB3dE6/player.deb'), 'half of it')
  taken('fits')
  expect(readdirSync(at('update'))).not.toContain('staging.aB3dE6')
})

test.skipIf(!onDebian)(
  'a version that was left half installed is finished first, and may come again; one that is whole may not',
  () => {
    writeFileSync(at('installed'), '9.0.0')
    expect(taken('fits').answer).toBe('not-newer 9.0.0')
    for (const name of ['player.deb', 'player.deb.minisig']) writeFileSync(at('update/inbox', name), name)
    writeFileSync(at('state'), 'half-configured')
    writeFileSync(at('calls'), '')
    expect(taken('fits')).toEqual({ answer: 'installed 9.0.0', calls: ['configure -a', 'install player.deb'] })
  },
)
