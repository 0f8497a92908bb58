import { existsSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** As headings become anchors on the usual hosts: lower case, no punctuation, hyphens for blanks. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-')

function anchorsIn(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))
  const anchors = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)
  return [...headings, ...anchors]
}

/** The links of a page that lead nowhere: no such file, or no such heading in it. */
function brokenLinks(file: string, text: string): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(([, link, picture]) => link ?? picture ?? '')
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : join(dirname(file), path)
    if (!existsSync(target)) return true
    return anchor !== undefined && !anchorsIn(target === file ? text : readFileSync(target, 'utf8')).includes(anchor)
  })
}

const pages = [
  join(root, 'README.md'),
  join(root, 'tools/electron-standin/README.md'),
  ...(await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md')).map((name) => join(root, 'docs', name)),
]

test.each(pages.map((page) => [relative(root, page), page] as const))('every link of %s leads somewhere', (_, page) => {
  expect(brokenLinks(page, readFileSync(page, 'utf8'))).toEqual([])
})

test('control: a link to no file, and one to no heading, are found', () => {
  const text = '# Here\n[well](#here) [file](nowhere.md) [heading](#there) ![picture](nowhere.webp)'
  expect(brokenLinks(join(root, 'README.md'), text)).toEqual(['nowhere.md', '#there', 'nowhere.webp'])
})
