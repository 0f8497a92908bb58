import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { repository } from '../setup/folders.ts'
import { type Caption, type Chapter, chapters, footing, heading, type Shot } from './shots.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The product's own colours, and its font carried inside, so that the page needs nothing beside it. */
export async function productStyle(): Promise<string> {
  const tokens = await readFile(join(repository, 'src/renderer/ui/tokens.css'), 'utf8')
  const font = createRequire(import.meta.url).resolve(
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  )
  const face = `@font-face{font-family:"Atkinson Hyperlegible Next Variable";font-weight:200 800;src:url(${pathToFileURL(font).href})}`
  return `${face}\n${tokens.replace(/@import [^;]+;/, '')}`
}

const pair = (caption: Caption, tag: string): string =>
  `<${tag} lang="de">${escaped(caption.de)}</${tag}><${tag} lang="en">${escaped(caption.en)}</${tag}>`

function figure({ id, title, text }: Shot, number: number): string {
  return `<figure data-shot="${id}"><img src="${id}.png" alt=""><figcaption>
    <span class="number">${number}</span>
    <div lang="de"><h3>${escaped(title.de)}</h3><p>${escaped(text.de)}</p></div>
    <div lang="en"><h3>${escaped(title.en)}</h3><p>${escaped(text.en)}</p></div>
  </figcaption></figure>`
}

function section({ title, portrait, shots }: Chapter, first: number): string {
  const figures = shots.map((shot, index) => figure(shot, first + index)).join('')
  return `<section data-portrait="${portrait}"><header>${pair(title, 'h2')}</header><div class="row">${figures}</div></section>`
}

/** One page with every moment of the tour that was taken and what is to be seen there; its pictures lie beside it. */
export async function contactSheet(engine: string, taken: ReadonlySet<string>): Promise<string> {
  let number = 1
  const sections = chapters.map((chapter) => {
    const shots = chapter.shots.filter(({ id }) => taken.has(id))
    const html = section({ ...chapter, shots }, number)
    number += shots.length
    return html
  })
  const style = await readFile(join(import.meta.dirname, 'contact-sheet.css'), 'utf8')
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Askfirst</title>
    <style>${await productStyle()}\n${style}</style>
    <header class="top"><p class="name">Askfirst</p><h1>${pair(heading.title, 'span')}</h1>
    <div class="lead">${pair(heading.text, 'p')}</div></header>
    ${sections.join('')}
    <footer>${pair(footing(engine), 'p')}</footer></html>`
}
