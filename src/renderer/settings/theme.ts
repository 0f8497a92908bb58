import { createTheme, type MantineColorSchemeManager, type MantineColorsTuple } from '@mantine/core'

const leaf: MantineColorsTuple = [
  '#eaf5ee',
  '#d5e9dc',
  '#aed3bc',
  '#86bd9b',
  '#64a97f',
  '#46936a',
  '#2f7f57',
  '#1d6645',
  '#154f36',
  '#0d3a28',
]

/** For actions that cannot be undone. White on it can be read at 7:1, in light and dark. */
const danger: MantineColorsTuple = [
  '#fbeae8',
  '#f6d3cf',
  '#eba9a1',
  '#df7d72',
  '#d0584a',
  '#bb3c2d',
  '#a12a1d',
  '#8c1c13',
  '#74150d',
  '#5c0f09',
]

/** The product's look for the component library: deep green on warm paper, and targets that a thumb finds. */
export const theme = createTheme({
  primaryColor: 'leaf',
  colors: { leaf, danger },
  primaryShade: { light: 7, dark: 6 },
  black: '#14201b',
  fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif", fontWeight: '700' },
  defaultRadius: 'md',
  radius: { md: '0.625rem', lg: '1rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'lg' } },
    Switch: { defaultProps: { size: 'lg' } },
  },
})

/** Light or dark as the system says; nothing is stored in the page. */
export const followSystem: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}
