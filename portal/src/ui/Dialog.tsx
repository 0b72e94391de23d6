import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button'

/** A question that has to be answered first. The focus goes into it, stays there, and returns where it was. */
export function Dialog(p: {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  actions?: ReactNode
  wide?: boolean
  alert?: boolean
}) {
  const { t } = useTranslation('common')
  return (
    <ModalOverlay className="overlay" isOpen={p.isOpen} onOpenChange={(open) => !open && p.onClose()} isDismissable={!p.alert}>
      <Modal className={`modal${p.wide ? ' modal-wide' : ''}`}>
        <AriaDialog className="dialog" role={p.alert ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title">{p.title}</Heading>
            <Button look="quiet" small icon="close" onPress={p.onClose} aria-label={t('close')} />
          </div>
          <div className="dialog-body">{p.children}</div>
          {p.actions && <div className="dialog-actions">{p.actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
