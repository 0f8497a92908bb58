import type { PageProps } from '../desk/page-props.ts'

/** What every step of the first start gets. */
export type StepProps = PageProps & { readonly goOn: () => void }
