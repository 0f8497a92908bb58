import type { Bridge } from '../../contract/calls/bridge.ts'
import type { WindowRole } from '../../contract/calls/calls.ts'

/** What the preload of a `role` page put on its window. */
export function bridgeOf<Role extends WindowRole>(_role: Role): Bridge<Role> {
  const found: unknown = Reflect.get(window, 'askfirst')
  // The one place where a page trusts its own preload, which carries no schema; main parses every argument.
  return found as Bridge<Role>
}
