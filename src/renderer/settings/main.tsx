import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './settings.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { bridgeOf } from '../ui/bridge.ts'
import { App } from './app.tsx'
import { followSystem, theme } from './theme.ts'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={followSystem}>
        <App bridge={bridgeOf('settings')} />
      </MantineProvider>
    </StrictMode>,
  )
}
