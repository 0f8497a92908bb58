import { ink } from './palette.ts'

/** The application's icon: a question asked with the eye still closed. 512 units. */
export function icon(): string {
  const bubble =
    'M256 84C372 84 444 150 444 240C444 330 372 396 256 396C240 396 224 394.600 210 392L128 448C118 455 106 447 108 435L118 356C86 327 68 287 68 240C68 150 140 84 256 84Z'
  const lid = '<path d="M148 222C190 292 322 292 364 222" fill="none"'
  const lashes = 'M256 275V330M184 258L152 304M328 258L360 304'
  const line = `stroke="${ink.beet}" stroke-width="30" stroke-linecap="round"`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">',
    `<rect width="512" height="512" rx="116" fill="${ink.beet}"/>`,
    `<path d="${bubble}" fill="${ink.paper}"/>`,
    `${lid} ${line}/><path d="${lashes}" fill="none" ${line}/></svg>`,
  ].join('')
}
