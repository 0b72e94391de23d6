import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useMutation } from 'urql'
import { Allowed, useLabel, useMe } from '../connexion'
import { Certificat } from '../fiche'
import { NotFoundInside } from '../frame/NotFound'
import { graphql, namesOf, readRefusal, unmask, useQuery, type Refusal } from '../graphql'
import type { CorrectRaccordementApiInput } from '../graphql/generated/graphql'
import { Historique } from '../historique'
import { ActDialog, announce, Button, ButtonLink, Dialog, Facts, Form, Icon, Instant, readForm, RefusalBanner, Screen, Status } from '../ui'
import { namedBy } from './fields'
import { nameIn, PisteFields, type Piste } from './PisteFields'

const Query = graphql(`
  query RaccordementScreen($id: ID!, $steps: Int!) {
    raccordementApi(id: $id) {
      __typename
      ... on RaccordementApi {
        id
        version
        motif
        creeLe
        modifiePar
        contactDetruit
        contact { nom email telephone }
        ...RaccordementRow_raccordement
        mode
        statut
        environnement
        nomApplicationPiste
        certificat
        ...RaccordementCertificat_raccordement
        typeUtilisation
        nomEditeurOuOperateur
        modifieLe
        structure { siret nom version }
        avertissements { code message }
        history(first: $steps) { ...Historique_connection }
      }
    }
  }
`)
const CertificatFragment = graphql(`
  fragment RaccordementCertificat_raccordement on RaccordementApi {
    id
    certificatAnalyse { sha256 chaineValideAu confiance ...Certificat_certificat }
  }
`)
const Correct = graphql(`
  mutation RaccordementCorrect($id: ID!, $v: Int!, $input: CorrectRaccordementApiInput!) {
    correctRaccordementApi(id: $id, expectedVersion: $v, input: $input) {
      id
      contact { nom email telephone }
      ...RaccordementRow_raccordement
      history { ...Historique_connection }
    }
  }
`)
const Deactivate = graphql(`
  mutation RaccordementDeactivate($id: ID!, $v: Int!, $motif: String) {
    deactivateRaccordementApi(id: $id, expectedVersion: $v, motif: $motif) {
      id
      motif
      ...RaccordementRow_raccordement
      history { ...Historique_connection }
    }
  }
`)
const Reactivate = graphql(`
  mutation RaccordementReactivate($id: ID!, $v: Int!) {
    reactivateRaccordementApi(id: $id, expectedVersion: $v) {
      id
      motif
      ...RaccordementRow_raccordement
      history { ...Historique_connection }
    }
  }
`)
const STEPS = 50

/** One connection by API: what it is, what to look at again, what may be done with it, and its life. */
export function RaccordementScreen() {
  const { id = '' } = useParams()
  const { t } = useTranslation(['raccordementapi', 'common'])
  const say = useLabel()
  const me = useMe()
  const [steps, setSteps] = useState(STEPS)
  const [result, refetch] = useQuery({ query: Query, variables: { id, steps }, requestPolicy: 'cache-and-network' })
  const [act, setAct] = useState<{ is: 'correct' | 'deactivate' | 'reactivate'; version: number; of: Piste }>()
  const [, deactivate] = useMutation(Deactivate)
  const [, reactivate] = useMutation(Reactivate)
  const found = result.data?.raccordementApi
  const it = found?.__typename === 'RaccordementApi' ? found : undefined
  const analyse = it && unmask(CertificatFragment, it).certificatAnalyse
  const again = () => refetch({ requestPolicy: 'network-only' })
  const mine = me.rattachements.some((one) => one.structure.siret === it?.structure.siret)
  const examiner = me.has('AIFE_INSTRUCTEUR')
  const name = it?.nomApplicationPiste ?? it?.certificat ?? id
  const ask = (is: 'correct' | 'deactivate' | 'reactivate') => it && setAct({ is, version: it.version, of: it })
  const close = () => setAct(undefined)
  const of = { id, v: act?.version ?? 0 }
  const piste = it?.mode === 'PISTE'
  return (
    <Screen
      title={it ? name : t('one')}
      above={<Link to="/raccordements-api">{t('title')}</Link>}
      result={result}
      retry={again}
      actions={
        it && (
          <>
            <Button icon="print" onPress={() => window.print()}>
              {t('print')}
            </Button>
            <ButtonLink icon="clock" to={`/raccordements-api/${encodeURIComponent(it.id)}/vie`}>
              {t('common:replay')}
            </ButtonLink>
            {!piste && me.has('AIFE_ADMIN') && (
              <ButtonLink to={`/raccordements-api/certificat?id=${encodeURIComponent(it.id)}`} icon="certificate">
                {t('follow')}
              </ButtonLink>
            )}
            {piste && mine && it.statut === 'ACTIF' && (
              <Allowed icon="edit" needs={['RACCORDEMENT_MODIFICATION']} onPress={() => ask('correct')}>
                {t('correct')}
              </Allowed>
            )}
            {piste && it.statut === 'ACTIF' && mine && (
              <Allowed look="danger" needs={['RACCORDEMENT_MODIFICATION']} onPress={() => ask('deactivate')}>
                {t('deactivate')}
              </Allowed>
            )}
            {piste && it.statut === 'ACTIF' && examiner && !mine && (
              <Button look="danger" onPress={() => ask('deactivate')}>
                {t('deactivate')}
              </Button>
            )}
            {piste && mine && it.statut === 'INACTIF' && (
              <Allowed look="primary" icon="undo" needs={['RACCORDEMENT_MODIFICATION']} onPress={() => ask('reactivate')}>
                {t('reactivate')}
              </Allowed>
            )}
          </>
        )
      }
    >
      {it ? (
        <div className="stack stack-5">
          {it.avertissements.map((one) => (
            <div key={one.code} className="banner banner-warning">
              <Icon name="warning" size={20} />
              <div className="banner-text">
                <p className="banner-sentence">{one.message}</p>
                <p className="banner-support">
                  {t('common:code')} <code>{one.code}</code>
                </p>
              </div>
            </div>
          ))}
          <section className="card stack">
            <p>
              <Status of={`RaccordementApiStatus.${it.statut}`} />
            </p>
            {it.motif && <p>{t('saidReason', { motif: it.motif })}</p>}
            {!piste && <p className="muted">{t('readOnly')}</p>}
            <Facts
              of={[
                [t('structure'), `${it.structure.nom} ${it.structure.siret}`],
                [t('mode'), say('RaccordementApiMode', it.mode)],
                [t('platform'), say('Environnement', it.environnement)],
                [t('applicationName'), it.nomApplicationPiste && <code className="exact">{it.nomApplicationPiste}</code>],
                [t('certificat'), it.certificat],
                [t('certificatUntil'), analyse?.chaineValideAu && <Instant at={analyse.chaineValideAu} />],
                [t('certificatTrust'), analyse?.confiance && say('Confiance', analyse.confiance)],
                [t('usage'), it.typeUtilisation && say('TypeUtilisation', it.typeUtilisation)],
                [t('named'), it.nomEditeurOuOperateur],
                [
                  t('contact'),
                  it.contact ? (
                    <>
                      {it.contact.nom}
                      <br />
                      <a href={`mailto:${it.contact.email}`}>{it.contact.email}</a>
                      <br />
                      {it.contact.telephone}
                    </>
                  ) : (
                    it.contactDetruit && t('contactDestroyed')
                  ),
                ],
                [t('created'), <Instant key="created" at={it.creeLe} />],
                [
                  t('changed'),
                  <>
                    <Instant at={it.modifieLe} /> · {it.modifiePar === 'systeme' ? t('bySystem') : it.modifiePar}
                  </>,
                ],
              ]}
            />
          </section>
          {analyse && (
            <section className="stack">
              <h2>{t('certificatFile')}</h2>
              <Certificat of={analyse} />
            </section>
          )}
          <Historique of={it.history} title={t('life')} more={() => setSteps(200)} />
          {act?.is === 'correct' && <CorrectDialog id={id} version={act.version} of={act.of} onClose={close} />}
          <ActDialog
            title={t('deactivateTitle', { name })}
            label={t('deactivate')}
            done={t('deactivated', { name })}
            danger
            reason="optional"
            isOpen={act?.is === 'deactivate'}
            onClose={close}
            run={(motif) => deactivate({ ...of, motif })}
          >
            <p>
              <strong>{t('deactivateWhat', { name })}</strong>
            </p>
            <p>{t('deactivateAfter')}</p>
          </ActDialog>
          <ActDialog
            title={t('reactivateTitle', { name })}
            label={t('reactivate')}
            done={t('reactivated', { name })}
            isOpen={act?.is === 'reactivate'}
            onClose={close}
            run={() => reactivate(of)}
          >
            <p>{t('reactivateWhat')}</p>
          </ActDialog>
        </div>
      ) : (
        <NotFoundInside />
      )}
    </Screen>
  )
}

function CorrectDialog(p: { id: string; version: number; of: Piste; onClose: () => void }) {
  const { t } = useTranslation(['raccordementapi', 'common'])
  const [{ fetching }, correct] = useMutation(Correct)
  const [refusal, setRefusal] = useState<Refusal>()
  async function save(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const form = e.currentTarget
    const read = readForm<CorrectRaccordementApiInput>(form)
    const nomApplicationPiste = nameIn(form)
    const { contact } = read
    const sameContact = contact?.nom === p.of.contact?.nom && contact?.email === p.of.contact?.email && contact?.telephone === p.of.contact?.telephone
    const sameUse = read.typeUtilisation === p.of.typeUtilisation && (read.nomEditeurOuOperateur ?? null) === p.of.nomEditeurOuOperateur
    // What is left out stays as it is.
    const input: CorrectRaccordementApiInput = {
      ...(nomApplicationPiste === p.of.nomApplicationPiste ? {} : { nomApplicationPiste }),
      ...(sameUse
        ? {}
        : { typeUtilisation: read.typeUtilisation, ...(namedBy(read.typeUtilisation) === 'none' ? {} : { nomEditeurOuOperateur: read.nomEditeurOuOperateur }) }),
      ...(sameContact ? {} : { contact }),
    }
    if (Object.keys(input).length === 0) return p.onClose()
    const { error } = await correct({ id: p.id, v: p.version, input })
    if (error) return setRefusal(readRefusal(error, namesOf(form)))
    announce(t('corrected'))
    p.onClose()
  }
  return (
    <Dialog title={t('correct')} isOpen onClose={p.onClose} wide>
      <Form onSubmit={(e) => void save(e)} validationErrors={refusal?.byField ?? {}}>
        <RefusalBanner refusal={refusal} />
        <PisteFields of={p.of} />
        <div className="row">
          <Button onPress={p.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" look="primary" isPending={fetching}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
