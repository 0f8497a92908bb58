import type { z } from 'zod'
import type { Refusal, ShapeExpectation } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** How far a branch of a union is from what is there: keys that do not fit weigh more than values that do not. */
function distance(issues: readonly Issue[]): number {
  const top = issues.filter((issue) => issue.code === 'unrecognized_keys' || issue.path.length <= 1)
  const keys = top.filter((issue) => issue.code === 'unrecognized_keys' || issue.code === 'invalid_type')
  return keys.length * 1000 + top.length * 30 + issues.length
}

function told(issue: Issue): { expected: ShapeExpectation; argument: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: 'type', argument: issue.expected }
    case 'invalid_value':
      return { expected: 'one-of', argument: issue.values.map(String).join(', ') }
    case 'invalid_union':
      return {
        expected: 'one-of',
        argument: issue.inclusive === false ? '' : (issue.options ?? []).map(String).join(', '),
      }
    case 'unrecognized_keys':
      return { expected: 'known-key', argument: issue.keys.join(', ') }
    case 'too_small':
      return { expected: 'at-least', argument: String(issue.minimum) }
    case 'too_big':
      return { expected: 'at-most', argument: String(issue.maximum) }
    case 'invalid_format':
    case 'custom':
      return { expected: 'pattern', argument: issue.message }
    default:
      return { expected: 'shape', argument: issue.message }
  }
}

/** The innermost issue that tells most: of a union, that of the branch which comes nearest. */
function innermost(issue: Issue): { readonly issue: Issue; readonly path: readonly PropertyKey[] } {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
      const [first] = issue.issues
      if (first) return { issue: first, path: issue.path }
    }
    return { issue, path: issue.path }
  }
  const [nearest = []] = issue.errors.toSorted((a, b) => distance(a) - distance(b))
  const [first] = nearest
  if (!first) return { issue, path: issue.path }
  const inner = innermost(first)
  return { issue: inner.issue, path: [...issue.path, ...inner.path] }
}

/** What the schema found, as a refusal that names the place and what was expected there. */
export function shapeRefusal(error: z.ZodError): Refusal {
  const [first] = error.issues
  if (!first) return { reason: 'manifest-invalid', path: [], expected: 'shape', argument: '' }
  const { issue, path } = innermost(first)
  const written = path.map((part) => (typeof part === 'number' ? part : String(part)))
  return { reason: 'manifest-invalid', path: written, ...told(issue) }
}
