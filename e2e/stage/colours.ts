export type Colour = readonly [red: number, green: number, blue: number]

/** Steps of the golden angle: points spread evenly over a sphere. */
function onSphere(index: number, count: number): Colour {
  const height = 1 - (2 * (index + 0.5)) / count
  const radius = Math.sqrt(1 - height * height)
  const angle = index * Math.PI * (3 - Math.sqrt(5))
  const at = (part: number) => Math.round(128 + 100 * part)
  return [at(radius * Math.cos(angle)), at(radius * Math.sin(angle)), at(height)]
}

/**
 * Colours on a sphere around middle grey: a mixture of two of them lies inside, so it is never taken for a third, and
 * neither black nor the colour of the page beneath lies between any two.
 */
export function spreadColours(count: number): readonly Colour[] {
  return Array.from({ length: count }, (_, index) => onSphere(index, count))
}

export const beneath: Colour = [255, 0, 255]
export const black: Colour = [0, 0, 0]

export const cssOf = ([red, green, blue]: Colour): string => `rgb(${red} ${green} ${blue})`
export const hexOf = (colour: Colour): string =>
  `0x${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`

const difference = (a: Colour, b: Colour): Colour => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Colour, b: Colour): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

export function distance(a: Colour, b: Colour): number {
  const apart = difference(a, b)
  return Math.sqrt(dot(apart, apart))
}

/** How far `colour` is from any mixture of `one` and `other`. */
export function distanceToMixture(colour: Colour, one: Colour, other: Colour): number {
  const way = difference(other, one)
  const length = dot(way, way)
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, dot(difference(colour, one), way) / length))
  return distance(colour, [one[0] + share * way[0], one[1] + share * way[1], one[2] + share * way[2]])
}
