import program from '../../package.json' with { type: 'json' }

/** The version of the player that this command line belongs to, as `major.minor.patch`. */
export const playerVersion: string = program.version
