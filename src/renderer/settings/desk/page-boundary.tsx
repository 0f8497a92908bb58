import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { Warning } from '../parts/layout/warning.tsx'
import { useWords } from '../words/language.ts'
import styles from './page-boundary.module.css'

function Broken({ again }: { again: () => void }) {
  const { pageBroke: words } = useWords()
  return (
    <div role="alert">
      <Warning what={words.what}>
        <p>{words.means}</p>
        <div className={styles.again}>
          <Button variant="default" onClick={again}>
            {words.again}
          </Button>
        </div>
      </Warning>
    </div>
  )
}

/**
 * Around one page: where that cannot be drawn, it says so in its place, and all other pages stay. `broke` is told why, once for
 * each time.
 */
export class PageBoundary extends Component<
  { readonly broke: (message: string) => void; readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.broke(String(error))
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken again={() => this.setState({ broken: false })} /> : this.props.children
  }
}
