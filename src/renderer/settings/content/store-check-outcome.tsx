import { Progress } from '@mantine/core'
import type { KeptPackage, StoreCheck, StoreDamage } from '../../../contract/views/content-view.ts'
import { fileSize } from '../parts/formats/file-size.ts'
import { staffTime } from '../parts/formats/staff-time.ts'
import { Name } from '../parts/layout/name.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import styles from './storage-section.module.css'

type Ended = Extract<StoreCheck, { state: 'ended' }>

function DamagedFile({ damage: { file, what, items } }: { damage: StoreDamage }) {
  const words = useWords().content.storage
  return (
    <li>
      <p>
        <bdi>{file === null ? words.manifest : words.file(file)}</bdi> {words.what[what]}.
      </p>
      {file !== null && items.length === 0 && <p>{words.unused}</p>}
      {items.map(({ playlist, item }) => (
        <p key={`${playlist} ${item}`}>
          <bdi>{words.shownIn(item, playlist)}</bdi>
        </p>
      ))}
    </li>
  )
}

/** What is damaged of one package, and what to do about it. */
function DamagedPackage({ kept, damage }: { kept: KeptPackage; damage: readonly StoreDamage[] }) {
  const words = useWords().content
  return (
    <div className={styles.damaged}>
      <p className={styles.chief}>
        <Name>{kept.title ?? kept.id}</Name> {words.version(kept.version)}
      </p>
      <ul>
        {damage.map((each) => (
          <DamagedFile key={each.file ?? ''} damage={each} />
        ))}
      </ul>
      <p>{kept.role === 'active' ? words.storage.again(kept.title ?? kept.id) : words.storage.againKept}</p>
    </div>
  )
}

function Found({ check, packages }: { check: Ended; packages: readonly KeptPackage[] }) {
  const words = useWords().content
  const language = useLanguage()
  const time = staffTime(check.at, new Date(), language)
  if (check.damaged === 0) {
    return (
      <p className={styles.whole}>
        {words.storage.whole(words.files(check.files), fileSize(check.bytes, language), time)}
      </p>
    )
  }
  const left = check.damaged - check.damage.length
  return (
    <div className={styles.found}>
      <p className={styles.chief}>{words.storage.damaged(check.damaged, time)}</p>
      {packages.map((kept) => {
        const damage = check.damage.filter(({ id, version }) => id === kept.id && version === kept.version)
        return damage.length > 0 && <DamagedPackage key={kept.manifestSha256} kept={kept} damage={damage} />
      })}
      {left > 0 && <p>{words.storage.more(left)}</p>}
    </div>
  )
}

/** How a check of everything that is kept goes, or what the last one found. */
export function StoreCheckOutcome(props: { check: StoreCheck | null; packages: readonly KeptPackage[] }) {
  const words = useWords().content.storage
  const language = useLanguage()
  const { check } = props
  if (check?.state === 'running') {
    const { bytes, total } = check
    const told = words.checking(fileSize(bytes, language), fileSize(total ?? 0, language))
    return (
      <div className={styles.running}>
        <Progress value={total ? (bytes / total) * 100 : 0} size="lg" aria-label={words.check} />
        <p>{told}</p>
      </div>
    )
  }
  return (
    <div role="status" className={styles.told}>
      {check === null && <p>{words.checkMeans}</p>}
      {check?.state === 'failed' && <p>{words.failed(staffTime(check.at, new Date(), language))}</p>}
      {check?.state === 'ended' && <Found check={check} packages={props.packages} />}
    </div>
  )
}
