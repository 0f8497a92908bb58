import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { statusSchema } from '../src/contract/status.ts'
import { makeTestKey } from '../tools/package/test-debs.ts'

const hasDpkg = spawnSync('dpkg-deb', ['--version']).status === 0
const scratch = mkdtempSync(join(tmpdir(), 'askfirst-package-'))
const tree = join(scratch, 'debian')
test.describe.configure({ mode: 'serial' })
test.skip(!hasDpkg, 'a .deb is made by dpkg-deb, which this system has not')
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('the package is made, with what a shop needs and nothing else', () => {
  // Twice over, the engine's hundred megabytes are copied and pressed.
  test.slow()
  writeFileSync(join(scratch, 'update.pub'), makeTestKey().publicText)
  const words = ['--stand-in', '--out', scratch, '--update-key', join(scratch, 'update.pub')]
  const made = spawnSync(process.execPath, [join(import.meta.dirname, '../tools/package/package.ts'), ...words], {
    encoding: 'utf8',
  })
  expect(made.stderr + made.stdout).toContain('for tests, not for a shop')
  const [deb = ''] = globSync(join(scratch, '*.deb'))
  const facts = spawnSync('dpkg-deb', ['--info', deb], { encoding: 'utf8' }).stdout
  expect(facts).toContain('ON A STAND-IN FOR TESTS')
  const listed = spawnSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' }).stdout
  for (const path of [
    './opt/askfirst/askfirst',
    './usr/bin/askfirst -> /opt/askfirst/askfirst',
    './usr/lib/askfirst/take-update',
    './lib/systemd/system/askfirst.service',
    './lib/systemd/system/askfirst-update.path',
    './usr/share/applications/askfirst.desktop',
    './etc/askfirst/update-key.pub',
    './opt/askfirst/resources/THIRD-PARTY.txt',
  ]) {
    expect(listed).toContain(path)
  }
  // Only root may change what is installed.
  expect(listed.split('\n').filter((line) => line !== '' && !/^[-dl]\S{9} root\/root /.test(line))).toEqual([])
  expect(listed.split('\n').filter((line) => /^[-d].{4}w|^[-d].{7}w/.test(line))).toEqual([])
})

test('P17: what was packed audits itself, without a Node of the system', () => {
  const report = join(scratch, 'audit.html')
  const { status, stdout, stderr } = spawnSync(join(tree, 'opt/askfirst/askfirst'), ['audit', '--out', report], {
    encoding: 'utf8',
    env: { ...process.env, PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
  })
  expect(stdout + stderr).toContain(report)
  expect(status, stdout + stderr).toBe(0)
  // What was packed of the models is what the allow-list says: tried, and not left out.
  expect(readFileSync(report, 'utf8')).toMatch(
    /<th scope="row">P6<\/th><td>[^<]*<\/td><td><strong class="result" data-result="kept">/,
  )
  const wrong = spawnSync(join(tree, 'opt/askfirst/askfirst'), ['audti'], { encoding: 'utf8' })
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('There is no command "audti"')])
})

test('what was packed plays the demo from where it lies', async () => {
  const data = join(scratch, 'data')
  const player = spawn(join(tree, 'opt/askfirst/askfirst'), ['--data-dir', data], { stdio: 'ignore' })
  const file = join(data, 'status.json')
  try {
    await expect(() => {
      expect(existsSync(file)).toBe(true)
      const { playing, host } = statusSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      expect(host).toMatch(/^stand-in/)
      expect(playing).toMatchObject({ package: 'beet-demo', item: expect.any(String) })
    }).toPass({ timeout: 60_000 })
  } finally {
    const ended = new Promise((resolve) => player.on('exit', resolve))
    player.kill('SIGTERM')
    await ended
  }
})
