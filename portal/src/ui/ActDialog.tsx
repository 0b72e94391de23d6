import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { readRefusal, type Refusal } from '../graphql/refusal'
import { announce } from './announce'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Field } from './Field'
import { RefusalBanner } from './RefusalBanner'

export type Act = {
  title: string
  /** What the button says that does it. */
  label: string
  /** Said once it is done. */
  done: string
  /** Takes something away: in red, and not closed by a click beside it. */
  danger?: boolean
  /** Whether a reason is asked for. */
  reason?: 'required' | 'optional'
  reasonLabel?: string
  reasonHelp?: string
}

/** Asks before something is done: says what it will do, asks why where that is wanted, and stays open with the refusal if it is refused. */
export function ActDialog(
  p: Act & {
    isOpen: boolean
    onClose: () => void
    /** Does it, with the reason given, or null. */
    run: (reason: string | null) => Promise<{ error?: CombinedError }>
    onDone?: () => void
    /** Said beside a refusal, when it takes more than its sentence. */
    onRefused?: (refusal: Refusal) => void
    isDisabled?: boolean
    later?: string
    others?: ReactNode
    children: ReactNode
  },
) {
  const { t } = useTranslation('common')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState(false)
  const close = () => {
    setReason('')
    setRefusal(undefined)
    p.onClose()
  }
  async function run() {
    if (pending) return
    setPending(true)
    const { error } = await p.run(p.reason && reason.trim() !== '' ? reason.trim() : null)
    setPending(false)
    if (error) {
      const read = readRefusal(error)
      setRefusal(read)
      p.onRefused?.(read)
      return
    }
    announce(p.done)
    p.onDone?.()
    close()
  }
  return (
    <Dialog
      title={p.title}
      isOpen={p.isOpen}
      onClose={close}
      alert={p.danger}
      actions={
        <>
          <Button onPress={close}>{p.later ?? t('cancel')}</Button>
          {p.others}
          <Button
            look={p.danger ? 'danger' : 'primary'}
            isPending={pending}
            isDisabled={p.isDisabled || (p.reason === 'required' && reason.trim() === '')}
            onPress={() => void run()}
          >
            {p.label}
          </Button>
        </>
      }
    >
      <RefusalBanner refusal={refusal} />
      {p.children}
      {p.reason && (
        <Field
          name="motif"
          label={p.reasonLabel ?? t('reason')}
          help={p.reasonHelp}
          multiline
          isRequired={p.reason === 'required'}
          value={reason}
          onChange={setReason}
          autoFocus
        />
      )}
    </Dialog>
  )
}
