import { auditedBuild } from '../../../contract/views/audited-build.ts'
import type { DeskView } from '../desk/desk-view.ts'
import { staffDay, staffTime } from '../parts/formats/staff-time.ts'
import { Facts } from '../parts/layout/facts.tsx'
import { GroupedDigits } from '../parts/layout/grouped-digits.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'

/** What others can check: the last audit, the head of the receipts' chain, and which build this is (P13, P17). */
export function ProofSection({ privacy }: { privacy: DeskView['privacy'] }) {
  const words = useWords().privacy.proof
  const language = useLanguage()
  const { audit, receiptsHead, build } = privacy
  const auditNote = (at: string, which: ReturnType<typeof auditedBuild>['which']): string => {
    const said = words.auditAt(staffTime(at, new Date(), language))
    return which === 'this' ? said : `${said} ${words.auditOfBuild[which]}`
  }
  return (
    <Section title={words.title} intro={words.intro}>
      <Facts
        facts={[
          {
            name: words.audit,
            value: audit ? words.auditOf(audit.kept, audit.broken, audit.notTried) : words.noAudit,
            note: audit ? auditNote(audit.at, auditedBuild(audit, build).which) : words.noAuditMeans,
          },
          {
            name: words.receipts,
            value: receiptsHead ? <GroupedDigits digits={receiptsHead.head} size={8} /> : words.noReceipts,
            note: receiptsHead ? words.receiptsOf(staffDay(receiptsHead.day, language)) : words.noReceiptsMeans,
          },
          ...(receiptsHead?.installation
            ? [
                {
                  name: words.installation,
                  value: <GroupedDigits digits={receiptsHead.installation} size={8} />,
                  note: words.installationMeans,
                },
              ]
            : []),
          {
            name: words.build,
            value: build === '' ? words.noBuild : <GroupedDigits digits={build} size={8} />,
            note: words.buildMeans,
          },
        ]}
      />
    </Section>
  )
}
