import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { useLabel } from '../connexion'
import { graphql, readRefusal, useQuery } from '../graphql'
import { announce, Button, DataTable, Dialog, Empty, Instant, RefusalBanner, Status, type Column } from '../ui'
import { layOut } from './kinds'

const Query = graphql(`
  query WebhookLivraisons($structure: ID!, $webhook: ID!) {
    livraisons(structure: $structure, webhook: $webhook, first: 50) {
      nodes { numero genre objetType objetId statut nombre premiereLe prochaine tentatives { le cause reponse } }
    }
  }
`)
const One = graphql(`
  query WebhookLivraison($structure: ID!, $webhook: ID!, $numero: ID!) {
    livraison(structure: $structure, webhook: $webhook, numero: $numero) { numero corps }
  }
`)
const Resend = graphql(`
  mutation LivraisonResend($structure: ID!, $webhook: ID!, $numero: ID!) {
    resendLivraison(structure: $structure, webhook: $webhook, numero: $numero) { numero statut nombre }
  }
`)

type Row = {
  numero: string
  genre: string | null
  objetType: string | null
  objetId: string | null
  statut: string
  nombre: number
  prochaine: string | null
  tentatives: readonly { le: string; cause: string | null; reponse: number | null }[]
}

/** What was delivered to a webhook, or could not be: each with its last try, its content, and to be sent again. */
export function Deliveries({ structure, webhook }: { structure: string; webhook: string }) {
  const { t } = useTranslation('webhooks')
  const say = useLabel()
  const [result, refetch] = useQuery({ query: Query, variables: { structure, webhook }, requestPolicy: 'cache-and-network' })
  const [sent, resend] = useMutation(Resend)
  const [seen, setSeen] = useState<string>()
  const again = () => refetch({ requestPolicy: 'network-only' })
  async function sendAgain(numero: string) {
    const { error } = await resend({ structure, webhook, numero })
    if (!error) announce(t('resent'))
    again()
  }
  if (result.error) return <RefusalBanner refusal={readRefusal(result.error)} retry={again} quiet />
  if (!result.data) return null
  const columns: Column<Row>[] = [
    {
      id: 'what',
      title: t('what'),
      cell: (it) => (
        <>
          {it.genre ? say('GenreAvis', it.genre) : t('essai')} {it.objetId && <code>{it.objetId}</code>}
        </>
      ),
    },
    { id: 'status', title: t('status'), cell: (it) => <Status of={`LivraisonStatus.${it.statut}`} /> },
    { id: 'tries', title: t('tries'), cell: (it) => it.nombre, align: 'end' },
    {
      id: 'last',
      title: t('last'),
      cell: (it) => {
        const last = it.tentatives[0]
        return (
          last && (
            <>
              <Instant at={last.le} /> {last.cause && say('CauseEchec', last.cause)} {last.reponse !== null && t('answer', { statut: last.reponse })}
            </>
          )
        )
      },
    },
    { id: 'next', title: t('next'), cell: (it) => it.prochaine && <Instant at={it.prochaine} /> },
    {
      id: 'acts',
      title: t('acts'),
      cell: (it) => (
        <span className="row">
          <Button small onPress={() => setSeen(it.numero)} aria-label={t('seeOf', { numero: it.numero })}>
            {t('see')}
          </Button>
          <Button small icon="send" onPress={() => void sendAgain(it.numero)} aria-label={t('againOf', { numero: it.numero })}>
            {t('again')}
          </Button>
        </span>
      ),
    },
  ]
  return (
    <div className="stack">
      <div className="row">
        <Button small icon="undo" onPress={again}>
          {t('refresh')}
        </Button>
      </div>
      {sent.error && <RefusalBanner refusal={readRefusal(sent.error)} />}
      <DataTable
        caption={t('deliveries', { id: webhook })}
        columns={columns}
        rows={[...result.data.livraisons.nodes]}
        keyOf={(it) => it.numero}
        empty={
          <Empty icon="send" title={t('noDelivery')}>
            <p>{t('noDeliveryHelp')}</p>
          </Empty>
        }
      />
      {seen && <Body structure={structure} webhook={webhook} numero={seen} onClose={() => setSeen(undefined)} />}
    </div>
  )
}

function Body(p: { structure: string; webhook: string; numero: string; onClose: () => void }) {
  const { t } = useTranslation('webhooks')
  const [result] = useQuery({ query: One, variables: { structure: p.structure, webhook: p.webhook, numero: p.numero } })
  const body = result.data?.livraison?.corps
  return (
    <Dialog title={t('body', { numero: p.numero })} isOpen wide onClose={p.onClose} actions={<Button onPress={p.onClose}>{t('close')}</Button>}>
      {result.error && <RefusalBanner refusal={readRefusal(result.error)} />}
      {body && <pre>{layOut(body)}</pre>}
    </Dialog>
  )
}
