import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { AllowedRole, ForRoles, OPERATORS, useLabel } from '../../connexion'
import { graphql, useQuery } from '../../graphql'
import type { EmetteursScreenQuery } from '../../graphql/generated/graphql'
import { DataTable, Day, Empty, Field, Screen } from '../../ui'
import { FormDialog, type FormAct } from '../../ui/FormDialog'
import { parisDay } from '../../ui/time'
import { AdministrationTabs } from '../AdministrationTabs'
import { base64Of } from '../../ui/base64'

const Query = graphql(`
  query EmetteursScreen {
    emetteurs {
      sha256 sujet deConfiance illisible origines source motif decidePar decideLe valideAu version
      fichesConcernees { total enService premieres }
    }
  }
`)
const Hits = graphql(`query EmetteurHits($sha256: ID!) { emetteur(sha256: $sha256) { sha256 version fichesConcernees { total enService premieres } } }`)
const Trust = graphql(`
  mutation TrustEmetteur($certificat: Base64!, $source: String!, $v: Int) {
    trustEmetteur(certificat: $certificat, source: $source, expectedVersion: $v) { sha256 deConfiance version }
  }
`)
const Distrust = graphql(`
  mutation DistrustEmetteur($sha256: ID!, $motif: String!, $v: Int) {
    distrustEmetteur(sha256: $sha256, motif: $motif, expectedVersion: $v) { sha256 deConfiance motif version decidePar decideLe }
  }
`)

type Emetteur = EmetteursScreenQuery['emetteurs'][number]

export function EmetteursScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={OPERATORS} title={t('issuersTitle')}>
      <Emetteurs />
    </ForRoles>
  )
}

/** The authorities that are trusted or not, and what distrusting one would hit. */
function Emetteurs() {
  const { t } = useTranslation('administration')
  const say = useLabel()
  const client = useClient()
  const file = useRef<File>(undefined)
  const [act, setAct] = useState<FormAct>()
  const [result, refetch] = useQuery({ query: Query, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const trust = () => {
    file.current = undefined
    setAct({
      title: t('trust'),
      action: t('trust'),
      done: t('trustDone'),
      inside: (
        <>
          <p>{t('trustWhat')}</p>
          <label className="file-input">
            <span>{t('trustFile')}</span>
            <input type="file" required accept=".pem,.crt,.cer,.der,.p7b,.p7c" onChange={(e) => (file.current = e.target.files?.[0])} />
          </label>
          <Field name="source" label={t('trustSource')} help={t('trustSourceHelp')} isRequired />
        </>
      ),
      run: async (values) => {
        const bytes = file.current ? new Uint8Array(await file.current.arrayBuffer()) : new Uint8Array()
        return client.mutation(Trust, { certificat: base64Of(bytes), source: String(values['source'] ?? ''), v: null }).toPromise()
      },
      after: again,
    })
  }
  const distrust = async (shown: Emetteur) => {
    // What it would hit is asked for again: a list may have been on the screen for hours.
    const { data } = await client.query(Hits, { sha256: shown.sha256 }, { requestPolicy: 'network-only' }).toPromise()
    const it = data?.emetteur ?? shown
    const hits = it.fichesConcernees
    setAct({
      title: t('distrust'),
      action: t('distrust'),
      done: t('distrustDone'),
      danger: true,
      reason: { label: t('reason'), required: true },
      inside: (
        <>
          <p>
            <strong>{shown.sujet || shown.sha256}</strong>
          </p>
          <p>{t('distrustWhat')}</p>
          <div className="hits stack">
            <p>
              <strong>{t('hits', { count: hits?.total ?? 0, inUse: hits?.enService ?? 0 })}</strong>
            </p>
            {hits && hits.premieres.length > 0 && (
              <>
                <p>{t('hitsKeep')}</p>
                <ul>
                  {hits.premieres.map((id) => (
                    <li key={id}>
                      <Link to={`/fiches/${id}`} target="_blank">
                        {id}
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </>
      ),
      run: (values) => client.mutation(Distrust, { sha256: it.sha256, motif: String(values['motif'] ?? ''), v: it.version }).toPromise(),
      after: again,
    })
  }
  const rows = result.data?.emetteurs
  return (
    <Screen
      title={t('issuersTitle')}
      lead={t('issuersLead')}
      result={result}
      retry={again}
      actions={
        <AllowedRole needs="AIFE_ADMIN" look="primary" icon="add" onPress={trust}>
          {t('trust')}
        </AllowedRole>
      }
    >
      <AdministrationTabs />
      {rows && (
        <DataTable
          caption={t('issuersTitle')}
          columns={[
            {
              id: 'sujet',
              title: t('issuer'),
              cell: (it) => (
                <>
                  {it.sujet || t('noSubject')}
                  <br />
                  <code className="muted" title={it.sha256}>
                    {it.sha256.slice(0, 16)}…
                  </code>
                </>
              ),
            },
            {
              id: 'confiance',
              title: t('status'),
              cell: (it) => (
                <>
                  <span className={`status status-${it.deConfiance ? 'good' : 'bad'}`}>{t(it.deConfiance ? 'trusted' : 'distrusted')}</span>
                  {it.motif && <p className="small">{it.motif}</p>}
                  {it.illisible && (
                    <p className="small">
                      {t('unread')} {it.illisible}
                    </p>
                  )}
                </>
              ),
            },
            {
              id: 'origines',
              title: t('namedBy'),
              cell: (it) => (
                <>
                  {it.origines.map((one) => say('OrigineEmetteur', one)).join(', ')}
                  {it.source && <p className="small muted">{it.source}</p>}
                  {it.decidePar && (
                    <p className="small muted">
                      {t('decided')} {it.decidePar}
                    </p>
                  )}
                </>
              ),
            },
            {
              id: 'fiches',
              title: t('fiches'),
              cell: (it) => it.fichesConcernees && t(it.fichesConcernees.total === 0 ? 'noFiche' : 'fichesCount', { total: it.fichesConcernees.total, inUse: it.fichesConcernees.enService }),
            },
            { id: 'au', title: t('validUntil'), cell: (it) => !it.illisible && <Day day={parisDay(it.valideAu)} style="short" /> },
            {
              id: 'acts',
              title: t('acts'),
              cell: (it) =>
                (it.deConfiance || (it.illisible && !it.motif)) && (
                  <AllowedRole needs="AIFE_ADMIN" small look="danger" aria-label={`${t('distrust')} ${it.sujet}`} onPress={() => void distrust(it)}>
                    {t('distrust')}
                  </AllowedRole>
                ),
            },
          ]}
          rows={[...rows]}
          keyOf={(it) => it.sha256}
          empty={
            <Empty icon="certificate" title={t('noIssuer')}>
              <p>{t('noIssuerHelp')}</p>
            </Empty>
          }
        />
      )}
      <FormDialog act={act} onClose={() => setAct(undefined)} />
    </Screen>
  )
}
