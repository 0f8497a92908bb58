import { Button, FileButton } from '@mantine/core'
import { useRef, useState } from 'react'
import { type RedemptionsView, redemptionLimits } from '../../../contract/redemptions.ts'
import { staffDay } from '../parts/formats/staff-time.ts'
import { DropZone } from '../parts/inputs/drop-zone.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { decodedTable } from './decoded-table.ts'
import styles from './reports.module.css'

type Taken = NonNullable<RedemptionsView['taken']>

function Outcome({ taken }: { taken: Taken }) {
  const words = useWords().figures.coupons
  const language = useLanguage()
  if (!taken.ok) return <p>{words.refused(taken.refusal)}</p>
  return (
    <p>
      {words.taken(taken.campaigns, staffDay(taken.from, language), staffDay(taken.until, language))}
      {taken.replaced > 0 && ` ${words.replaced(taken.replaced)}`}
      {taken.tooOld > 0 && ` ${words.tooOld(taken.tooOld)}`}
    </p>
  )
}

/** A table from the till, dropped here or chosen. The page hands over its text, and main says what came of it. */
export function CouponTable({ taken, take }: { taken: Taken | null; take: (text: string) => void }) {
  const words = useWords().figures.coupons
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const forgetFile = useRef<() => void>(null)
  const read = async (file: File | null | undefined) => {
    setOver(false)
    // The same file may be chosen again, after it was mended.
    forgetFile.current?.()
    if (!file) return
    // Bytes are at least as many as characters.
    const large = file.size > redemptionLimits.tableLength
    setTooLarge(large)
    if (!large) take(decodedTable(await file.arrayBuffer()))
  }
  return (
    <div className={styles.form}>
      <h3 className={styles.name}>{words.file}</h3>
      <p className={styles.purpose}>{words.fileMeans}</p>
      <DropZone
        data-over={over || undefined}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void read(event.dataTransfer.files[0])}
      >
        {words.drop}
      </DropZone>
      <FileButton accept=".csv,.txt,text/csv" resetRef={forgetFile} onChange={(file) => void read(file)}>
        {(button) => (
          <Button variant="default" {...button}>
            {words.chooseFile}
          </Button>
        )}
      </FileButton>
      <div
        role={tooLarge || taken?.ok === false ? 'alert' : 'status'}
        className={styles.told}
        data-shown={tooLarge || taken !== null}
        data-broken={tooLarge || taken?.ok === false}
      >
        {tooLarge ? <p>{words.tooLarge}</p> : taken && <Outcome taken={taken} />}
      </div>
    </div>
  )
}
