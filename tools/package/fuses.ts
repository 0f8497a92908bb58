import { type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * Every fuse of Electron's binary, each with its reason. A fuse that a later Electron brings and that is not named here
 * ends the packing.
 * @see https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The player starts its processes through utilityProcess. Left on, a variable would make a plain Node of its binary.
  [FuseV1Options.RunAsNode]: false,
  // No cookie is ever kept, and a kiosk has no key ring whose question anybody could answer.
  [FuseV1Options.EnableCookieEncryption]: false,
  // Neither a variable nor a switch loads code into main or opens a debugger in it (P1, P16).
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // What was changed in the archive after packing does not start (Windows and macOS; on Debian the files are root's).
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // No folder `app` that somebody lays beside the archive is started in its place.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of our own; main uses the one that the pages use.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come through the player's own addresses. A page from file:// could do no more than in a browser.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // TensorFlow's WASM is bound by its traps instead of a check at each access; it must stay as fast as it was measured.
  [FuseV1Options.WasmTrapHandlers]: true,
} satisfies FuseConfig
