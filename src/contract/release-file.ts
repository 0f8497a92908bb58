/** What a new version of the player comes as, by the name of its file, on each system that it is installed on. */
export const installerNames: Readonly<Record<string, RegExp>> = {
  linux: /^askfirst-[a-z]+_[\w.-]+\.deb$/i,
  win32: /^askfirst-[a-z]+_[\w.-]+\.exe$/i,
}

/** Whether a file is named like such an installer, for whichever system, or like the signature beside one. */
export function isReleaseFile(name: string): boolean {
  const installer = name.replace(/\.minisig$/i, '')
  return Object.values(installerNames).some((pattern) => pattern.test(installer))
}
