/** A program and its words; run without a shell. */
export type PowerCommand = readonly [program: string, ...words: string[]]

/**
 * What switches the power of all displays, in the order in which it is tried: X11 has DPMS; Wayland leaves it to the
 * compositor, which wlroots ones offer through wlopm and KDE through kscreen-doctor. Empty: this system offers no program
 * for it. On Windows and macOS the player then only stops keeping displays awake, and the system's own pause does the rest.
 */
export function powerCommands(
  platform: NodeJS.Platform,
  environment: { readonly DISPLAY?: string | undefined; readonly WAYLAND_DISPLAY?: string | undefined },
  on: boolean,
): readonly PowerCommand[] {
  if (platform !== 'linux') return []
  const word = on ? 'on' : 'off'
  if (environment.WAYLAND_DISPLAY) {
    return [
      ['wlopm', `--${word}`, '*'],
      ['kscreen-doctor', '--dpms', word],
    ]
  }
  if (!environment.DISPLAY) return []
  // Without the first word `off` would be undone, or not obeyed, where somebody switched DPMS off; there `on` has nothing to do.
  return [['xset', ...(on ? [] : ['+dpms']), 'dpms', 'force', word]]
}
