import { parseAst } from 'vite'
import type { Chance } from '../fuzz/random.ts'

/** One small change to a file, as chance may make it: `from`, at `at`, gives way to `to`. */
export type ChanceMutant = {
  readonly kind:
    | 'negated condition'
    | 'dropped condition'
    | 'dropped guard'
    | 'dropped call'
    | 'other constant'
    | 'removed entry'
  readonly at: number
  readonly from: string
  readonly to: string
}

type Node = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value

/** The nodes right below; of types there are none, because they are not there at run time. */
function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter(isNode)
    .filter(({ type }) => !type.startsWith('TS') || /^TS(As|Satisfies|NonNull)/.test(type))
}

/** Comparisons and their opposites. */
const opposites: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
}

function changesOf(node: Node, text: (node: Node) => string): Omit<ChanceMutant, 'at' | 'from'>[] {
  const part = (name: string): string => {
    const child = node[name]
    return isNode(child) ? text(child) : ''
  }
  switch (node.type) {
    case 'BinaryExpression': {
      const opposite = opposites[String(node.operator)]
      if (!opposite) return []
      return [{ kind: 'negated condition', to: `${part('left')} ${opposite} ${part('right')}` }]
    }
    case 'UnaryExpression':
      return node.operator === '!' ? [{ kind: 'negated condition', to: `!!(${part('argument')})` }] : []
    case 'LogicalExpression':
      if (node.operator === '??') return []
      return [
        { kind: 'dropped condition', to: `(${part('left')})` },
        { kind: 'dropped condition', to: `(${part('right')})` },
      ]
    case 'IfStatement':
      return isNode(node.alternate)
        ? []
        : [
            { kind: 'dropped guard', to: `if (true) ${part('consequent')}` },
            { kind: 'dropped guard', to: ';' },
          ]
    case 'ExpressionStatement':
      return isNode(node.expression) && node.expression.type === 'CallExpression'
        ? [{ kind: 'dropped call', to: ';' }]
        : []
    case 'Literal':
      if (typeof node.value === 'number') return [{ kind: 'other constant', to: `(${node.value} * 2 + 1)` }]
      return typeof node.value === 'boolean' ? [{ kind: 'other constant', to: String(!node.value) }] : []
    case 'ArrayExpression': {
      const entries = (Array.isArray(node.elements) ? node.elements : []).filter(isNode)
      if (entries.length < 2) return []
      return entries.map((dropped) => {
        const kept = entries.filter((entry) => entry !== dropped).map(text)
        return { kind: 'removed entry', to: `[${kept.join(', ')}]` }
      })
    }
    default:
      return []
  }
}

/** Every such change to this TypeScript text that chance could make. */
export function chanceMutants(source: string): ChanceMutant[] {
  const text = ({ start, end }: Node): string => source.slice(start, end)
  const found: ChanceMutant[] = []
  const visit = (node: Node): void => {
    for (const change of changesOf(node, text)) found.push({ ...change, at: node.start, from: text(node) })
    for (const child of childrenOf(node)) visit(child)
  }
  const program: unknown = parseAst(source, { lang: 'ts' })
  if (isNode(program)) visit(program)
  return found
}

/** The file with the change in it. */
export function mutated(source: string, { at, from, to }: ChanceMutant): string {
  return source.slice(0, at) + to + source.slice(at + from.length)
}

/** The line that the change begins in, without its indentation. */
export function lineOf(source: string, { at }: ChanceMutant): string {
  const begin = source.lastIndexOf('\n', at - 1) + 1
  const end = source.indexOf('\n', at)
  return source.slice(begin, end < 0 ? undefined : end).trim()
}

/** So many changes, drawn in turn from each list, so that a long file does not crowd out a short one. */
export function drawInTurn<Item>(lists: readonly (readonly Item[])[], count: number, chance: Chance): Item[] {
  const left = lists.map((list) => [...list])
  const drawn: Item[] = []
  while (drawn.length < count && left.some((list) => list.length > 0)) {
    for (const list of left) {
      if (list.length === 0 || drawn.length === count) continue
      drawn.push(...list.splice(chance.below(list.length), 1))
    }
  }
  return drawn
}
