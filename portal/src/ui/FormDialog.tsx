import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { namesOf, readRefusal, type Refusal } from '../graphql/refusal'
import { announce } from './announce'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Field, Form } from './Field'
import { readForm } from './readForm'
import { RefusalBanner } from './RefusalBanner'

export type FormAct = {
  title: string
  /** What the button says. */
  action: string
  /** What it will do, said before it is done, and any field that it takes. */
  inside: ReactNode
  /** The label of the reason; `required` where it is not done without one. */
  reason?: { label: string; required?: boolean; help?: string }
  danger?: boolean
  wide?: boolean
  /** What is said aloud once it is done. */
  done: string
  /** Does it, with what the form says. The version that it takes is the one read when the dialog was opened. */
  run: (values: Record<string, unknown>) => Promise<{ error?: CombinedError } | undefined>
  /** What of a path of the contract is another name in the form. */
  rename?: (path: string) => string
  after?: () => void
}

/** An act that takes a form: what it does, its fields, each with what is wrong with it; what was typed stays until it is done. See ActDialog for one that takes a reason at most. */
export function FormDialog({ act, onClose }: { act: FormAct | undefined; onClose: () => void }) {
  return act ? <Asking act={act} onClose={onClose} /> : null
}

function Asking({ act, onClose }: { act: FormAct; onClose: () => void }) {
  const { t } = useTranslation('common')
  const id = useId()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState(false)
  async function submit(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const form = e.currentTarget
    if (pending) return
    setPending(true)
    const answer = await act.run(readForm(form))
    setPending(false)
    if (answer?.error) return setRefusal(readRefusal(answer.error, namesOf(form), act.rename))
    if (!answer) return
    announce(act.done)
    onClose()
    act.after?.()
  }
  return (
    <Dialog
      title={act.title}
      isOpen
      onClose={onClose}
      alert={act.danger}
      wide={act.wide}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            type="submit"
            form={id}
            look={act.danger ? 'danger' : 'primary'}
            aria-disabled={pending ? 'true' : undefined}
            isDisabled={act.reason?.required === true && reason.trim() === ''}
          >
            {act.action}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={(e) => void submit(e)} validationErrors={refusal?.byField ?? {}}>
        <RefusalBanner refusal={refusal} />
        {act.inside}
        {act.reason && (
          <Field
            name="motif"
            label={act.reason.label}
            help={act.reason.help}
            multiline
            isRequired={act.reason.required}
            value={reason}
            onChange={setReason}
          />
        )}
      </Form>
    </Dialog>
  )
}
