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

/** The product's look for the component library: deep green on warm paper, and targets that a thumb finds. */
export const theme = createTheme({
  primaryColor: 'leaf',
  colors: { leaf },
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
