// Beside the schemas, not among them: the capture page needs these two, and is there sooner without a library of schemas.

/** The largest picture the capture page may send: the zone, scaled down (P8). */
export const frameLimits = { width: 480, height: 480 } as const
/** The height, in pixels, that the capture page draws the zone at; its width follows, within `frameLimits`. */
export const frameHeight = 320
