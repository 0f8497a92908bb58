import type { PageProps } from '../desk/page-props.ts'

/** What every step of the first start gets. */
export type StepProps = Omit<PageProps, 'turnTo' | 'preview'> & { readonly goOn: () => void }
