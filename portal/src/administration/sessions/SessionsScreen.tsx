import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { ForRoles } from '../../connexion'
import { graphql, useQuery } from '../../graphql'
import type { SessionsScreenQuery } from '../../graphql/generated/graphql'
import { ActDialog, Button, DataTable, Instant, Screen, type Column } from '../../ui'
import { usePoll } from '../../ui/usePoll'
import { AdministrationTabs } from '../AdministrationTabs'

const Query = graphql(`query SessionsScreen { sessions { id utilisateur depuis vueLe fin courante } }`)
const End = graphql(`mutation SessionEnd($id: ID!) { endSession(id: $id) { id } }`)
const EVERY = 10_000
type Session = SessionsScreenQuery['sessions'][number]

export function SessionsScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={['AIFE_ADMIN']} title={t('sessionsTitle')}>
      <Sessions />
    </ForRoles>
  )
}

/** Who is logged in; an administrator logs them out. */
function Sessions() {
  const { t } = useTranslation(['administration', 'common'])
  const [result, refetch] = useQuery({ query: Query, requestPolicy: 'cache-and-network' })
  const [, end] = useMutation(End)
  const [ending, setEnding] = useState<Session>()
  const again = () => refetch({ requestPolicy: 'network-only' })
  usePoll(again, EVERY)
  const columns: Column<Session>[] = [
    {
      id: 'who',
      title: t('sessionOf'),
      cell: (it) => (
        <>
          {it.utilisateur} {it.courante && <span className="status status-good">{t('sessionYours')}</span>}
        </>
      ),
    },
    { id: 'since', title: t('sessionSince'), cell: (it) => <Instant at={it.depuis} /> },
    { id: 'seen', title: t('sessionSeen'), cell: (it) => <Instant at={it.vueLe} seconds /> },
    { id: 'until', title: t('sessionUntil'), cell: (it) => <Instant at={it.fin} /> },
    {
      id: 'acts',
      title: t('sessionActs'),
      cell: (it) =>
        !it.courante && (
          <Button small look="danger" onPress={() => setEnding(it)} aria-label={t('sessionEndOf', { login: it.utilisateur })}>
            {t('sessionEnd')}
          </Button>
        ),
    },
  ]
  return (
    <Screen title={t('sessionsTitle')} lead={t('sessionsLead')} result={result} retry={again}>
      <AdministrationTabs />
      <DataTable caption={t('sessionsTitle')} columns={columns} rows={[...(result.data?.sessions ?? [])]} keyOf={(it) => it.id} empty={null} />
      <ActDialog
        title={t('sessionEndTitle', { login: ending?.utilisateur ?? '' })}
        label={t('sessionEnd')}
        done={t('sessionEnded', { login: ending?.utilisateur ?? '' })}
        danger
        isOpen={ending !== undefined}
        onClose={() => setEnding(undefined)}
        onDone={again}
        run={() => end({ id: ending?.id ?? '' })}
      >
        <p>{t('sessionEndWhat')}</p>
      </ActDialog>
    </Screen>
  )
}
