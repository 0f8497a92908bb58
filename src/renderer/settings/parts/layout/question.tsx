import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './question.module.css'

/** One question in front of the page; Escape and a touch beside it mean no. */
export function Question(props: {
  opened: boolean
  title: string
  size?: string
  onNo: () => void
  children: ReactNode
}) {
  return (
    <Modal.Root
      opened={props.opened}
      onClose={props.onNo}
      size={props.size ?? '34rem'}
      centered
      yOffset="1rem"
      // The page below keeps its width: nothing may jump while staff read.
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content className={styles.content}>
        {/* The library's own header would be a second banner of the page. */}
        <Modal.Title className={styles.title}>{props.title}</Modal.Title>
        <Modal.Body className={styles.body}>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
