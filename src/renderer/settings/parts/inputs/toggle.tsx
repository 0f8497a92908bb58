import { Switch } from '@mantine/core'
import styles from './toggle.module.css'

/** A switch with what it means; the whole row can be touched. */
export function Toggle(props: { label: string; description: string; on: boolean; onTurn: (on: boolean) => void }) {
  return (
    <Switch
      label={props.label}
      // Its own name: the row around it, which holds the description too, is its label.
      aria-label={props.label}
      description={props.description}
      labelPosition="left"
      withThumbIndicator={false}
      classNames={{ root: styles.row, body: styles.body, labelWrapper: styles.words }}
      checked={props.on}
      onChange={(event) => props.onTurn(event.currentTarget.checked)}
    />
  )
}
