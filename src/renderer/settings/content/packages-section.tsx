import { Button } from '@mantine/core'
import { useId } from 'react'
import type { KeptPackage } from '../../../contract/views/content-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { staffDay, staffTime } from '../parts/formats/staff-time.ts'
import { Name } from '../parts/layout/name.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './packages-section.module.css'
import { SignerText } from './signer-text.tsx'

function PackageFacts({ kept }: { kept: KeptPackage }) {
  const words = useWords().content
  const language = useLanguage()
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{words.facts.line}</dt>
        <dd>
          <bdi>{kept.id}</bdi>
        </dd>
      </div>
      {kept.createdAt && (
        <div>
          <dt>{words.facts.made}</dt>
          <dd>{staffDay(kept.createdAt, language)}</dd>
        </div>
      )}
      <div>
        <dt>{words.facts.taken}</dt>
        <dd>{staffTime(kept.takenAt, new Date(), language)}</dd>
      </div>
      {kept.files !== null && kept.bytes !== null && (
        <div>
          <dt>{words.facts.size}</dt>
          <dd>
            {words.files(kept.files)}, {fileSize(kept.bytes, language)}
          </dd>
        </div>
      )}
      <div className={styles.signer}>
        <dt>{words.facts.signer}</dt>
        <dd>
          <SignerText signer={kept.signer} />
        </dd>
      </div>
    </dl>
  )
}

/** Every package that is kept: which plays, and the one tap to the one before, or forward again. */
export function PackagesSection(props: {
  packages: readonly KeptPackage[]
  /** The store was looked at: no package means that there is none. */
  looked: boolean
  /** One is being imported: nothing else may change over. */
  busy: boolean
  /** Both are told which package was active when staff decided. */
  goBack: (from: string) => void
  goForward: (from: string) => void
}) {
  const words = useWords().content
  const id = useId()
  const [active] = props.packages
  if (!active) {
    return (
      <Section title={words.packages.title}>
        {props.looked && (
          <div>
            <p className={styles.title}>{words.packages.none}</p>
            <p className={styles.means}>{words.packages.noneMeans}</p>
          </div>
        )}
      </Section>
    )
  }
  const ways = {
    previous: { label: words.packages.goBack, means: words.packages.goBackMeans, go: props.goBack },
    left: { label: words.packages.goForward, means: words.packages.leftMeans, go: props.goForward },
  } as const
  return (
    <Section title={words.packages.title}>
      <ul className={styles.packages}>
        {props.packages.map((kept) => {
          const way = kept.role === 'previous' || kept.role === 'left' ? ways[kept.role] : undefined
          const key = kept.manifestSha256
          return (
            <li key={key} data-role={kept.role}>
              <p className={styles.role}>{words.packages[kept.role]}</p>
              <p id={`${id}-${key}`} className={styles.title}>
                {kept.title === null ? words.packages.untitled : <Name>{kept.title}</Name>}{' '}
                <span className={styles.version}>{words.version(kept.version)}</span>
              </p>
              <PackageFacts kept={kept} />
              {way && (
                <div className={styles.way}>
                  <Button
                    variant="default"
                    disabled={props.busy}
                    id={`${id}-${key}-way`}
                    aria-labelledby={`${id}-${key}-way ${id}-${key}`}
                    aria-describedby={`${id}-${key}-means`}
                    onClick={() => way.go(active.manifestSha256)}
                  >
                    {way.label}
                  </Button>
                  <p id={`${id}-${key}-means`} className={styles.means}>
                    {props.busy ? words.packages.importing : way.means}
                  </p>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
