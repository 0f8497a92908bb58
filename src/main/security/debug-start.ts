/** They let somebody else look on, or take a film for the camera. */
const watchingSwitches = [
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'use-fake-ui-for-media-stream',
  'use-fake-device-for-media-stream',
  'use-file-for-fake-video-capture',
]
/** They leave the page that has the picture, and those that draw foreign items, without their sandbox. */
const unboundSwitches = ['no-sandbox']
const unboundVariables = ['ELECTRON_DISABLE_SANDBOX']
/** With these, Chromium, Electron or Node write down what they do, with the time of it: that is not in our hands (P14). */
const writingSwitches = ['enable-logging', 'log-file', 'log-level', 'log-net-log', 'v', 'vmodule']
const writingVariables = [
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_LOG_ASAR_READS',
  'NODE_V8_COVERAGE',
  'NODE_REDIRECT_WARNINGS',
]

/**
 * Whether an installed player was started with options or variables for debugging or testing: it asks nobody then (P16). One
 * that is `packaged` not is there to be tried, and carries TEST.
 */
export function isDebugStart(start: {
  readonly packaged: boolean
  readonly hasSwitch: (name: string) => boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}): boolean {
  const switches = [...watchingSwitches, ...unboundSwitches, ...writingSwitches]
  const variables = [...unboundVariables, ...writingVariables]
  const isNamed = (name: string): boolean => start.environment[name] !== undefined
  return start.packaged && (switches.some(start.hasSwitch) || variables.some(isNamed))
}
