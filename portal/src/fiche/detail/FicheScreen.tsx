import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useLabel } from '../../connexion'
import { graphql, useQuery } from '../../graphql'
import { NotFoundInside } from '../../frame/NotFound'
import { announce, Button, Icon, Screen } from '../../ui'
import { Contenu } from '../Contenu'
import { FicheTabs } from '../FicheTabs'
import { useFicheChanges } from '../useFicheChanges'
import { DelegationsPart } from './DelegationsPart'
import { FicheActions } from './FicheActions'
import { FicheHeader } from './FicheHeader'
import { RevisionDiff } from './RevisionDiff'
import { Unreached } from './Unreached'
import { Waits } from './Waits'
import '../fiche.css'

const Query = graphql(`
  query FicheScreen($id: ID!) {
    fiche(id: $id) {
      __typename
      id
      version
      statut
      kind
      ...FicheHeader_fiche
      ...RevisionDiff_fiche
      ...Contenu_fiche
      ...DelegationsPart_fiche
      ... on Fiche {
        ...Waits_fiche
        ...Unreached_fiche
        ...FicheActions_fiche
      }
    }
  }
`)

/** A fiche: where it stands, what is in use, what waits, and what may be done with it. It changes by itself. */
export function FicheScreen() {
  const { id = '' } = useParams()
  const { t } = useTranslation(['fiche', 'common'])
  const say = useLabel()
  const [result, refetch] = useQuery({ query: Query, variables: { id }, requestPolicy: 'cache-and-network' })
  const [changed, setChanged] = useState(false)
  const found = result.data?.fiche
  const fiche = found?.__typename === 'Fiche' ? found : undefined
  const { cut } = useFicheChanges(id, fiche?.version, (step) => {
    refetch({ requestPolicy: 'network-only' })
    setChanged(true)
    if (step.statusAfter && step.statusAfter !== step.statusBefore) {
      announce(t('statusNow', { status: say('FicheStatus', step.statusAfter) }))
    }
  })
  return (
    <Screen
      title={t('title', { id })}
      above={<Link to="/fiches">{t('searchTitle')}</Link>}
      lead={cut ? t('common:cut') : undefined}
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      actions={
        fiche && (
          <>
            <Button icon="print" onPress={() => window.print()}>
              {t('print')}
            </Button>
            <FicheActions fiche={fiche} />
          </>
        )
      }
    >
      {fiche ? (
        <div className="stack stack-5">
          <FicheTabs id={id} />
          <FicheHeader fiche={fiche} />
          {changed && (
            <p className="news" role="status">
              <Icon name="bell" /> {t('justChanged')}
            </p>
          )}
          <Waits fiche={fiche} />
          <Unreached fiche={fiche} />
          <RevisionDiff fiche={fiche} />
          <Contenu of={fiche} />
          {fiche.kind === 'RECEPTEUR' && <DelegationsPart fiche={fiche} />}
        </div>
      ) : (
        <NotFoundInside />
      )}
    </Screen>
  )
}
