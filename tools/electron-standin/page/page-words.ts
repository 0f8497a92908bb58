/** Events of real input, in the shape that main hands on as `before-input-event` and `input-event`. */
export type PageKey = {
  readonly type: 'keyDown' | 'keyUp'
  readonly key: string
  readonly code: string
  readonly isAutoRepeat: boolean
  readonly isComposing: boolean
  readonly shift: boolean
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
  readonly location: number
  readonly modifiers: string[]
}

export type PageInput = {
  readonly type: string
  readonly modifiers: string[]
  readonly [detail: string]: unknown
}

/** What a page's isolated world says to main. `body` is wire text. */
export type PageWord =
  | { readonly op: 'hello' }
  | { readonly op: 'invoke'; readonly id: number; readonly channel: string; readonly body: string }
  | { readonly op: 'send'; readonly channel: string; readonly body: string; readonly ports: readonly string[] }
  | {
      readonly op: 'ask'
      readonly id: number
      readonly permission: string
      readonly media: readonly string[]
      readonly isQuery: boolean
    }
  | { readonly op: 'input'; readonly input: PageInput }
  /** Asks where the files lie that the page holds as `__standInFiles`. */
  | { readonly op: 'files'; readonly id: number; readonly count: number }
  | { readonly op: 'open'; readonly url: string; readonly name: string; readonly features: string }
  | { readonly op: 'preload-error'; readonly error: string }

/** What a page asks while it waits, by a request that the stand-in answers itself. */
export type PageQuestion =
  | { readonly op: 'key'; readonly key: PageKey }
  | { readonly op: 'socket'; readonly url: string }

/** What main says to a page's isolated world. */
export type MainWord =
  | { readonly op: 'answer'; readonly id: number; readonly body?: string; readonly error?: string }
  | { readonly op: 'send'; readonly channel: string; readonly body: string; readonly ports: readonly string[] }

/** Path of the request behind a `PageQuestion`; followed by the window's key. */
export const questionPath = '/__stand-in__/'
