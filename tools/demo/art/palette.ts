/** The inks of the shop. Every poster is printed from two to four of them; nothing else is mixed. */
export const ink = {
  paper: '#f8ecd6',
  beet: '#9c1348',
  wine: '#3a0a22',
  tomato: '#e63f24',
  blush: '#f7b9ae',
  butter: '#f7b52c',
  cream: '#fbdc8c',
  leaf: '#2a7144',
  forest: '#123a2c',
  sprout: '#b9cf63',
  sky: '#bfe0e4',
  night: '#14213f',
  crust: '#8a3f14',
  rye: '#5a230d',
  orange: '#f2811d',
} as const
