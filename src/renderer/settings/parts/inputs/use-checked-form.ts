import { type SubmitEvent, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * A form that complains from when it is first sent until it is right: `asked` says whether it does now. What is sent then
 * goes to `send`; else the focus goes to the first field with a complaint.
 */
export function useCheckedForm(right: boolean, send: () => void) {
  const [asked, setAsked] = useState(false)
  return {
    asked: asked && !right,
    form: {
      noValidate: true,
      onSubmit(event: SubmitEvent<HTMLFormElement>) {
        event.preventDefault()
        const form = event.currentTarget
        flushSync(() => setAsked(!right))
        if (right) send()
        else form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      },
    },
  }
}
