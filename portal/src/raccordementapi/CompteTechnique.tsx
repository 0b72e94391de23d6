import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { useMe } from '../connexion'
import { graphql, namesOf, readRefusal, useQuery, type Refusal } from '../graphql'
import { announce, Button, Day, Dialog, Facts, Field, Form, Icon, Instant, readForm, RefusalBanner, Status, useNow } from '../ui'
import { DateField } from '../ui/DateField'
import { daysUntil, parisDay, startOfDay } from '../ui/time'

const Query = graphql(`
  query CompteTechnique($siret: ID!) {
    compteTechnique(structure: $siret) {
      structure { siret }
      login
      motDePasseChangeLe
      motDePasseExpireLe
      statut
      modifieLe
      modifiePar
      version
    }
  }
`)
const Declare = graphql(`
  mutation CompteTechniqueDeclare($siret: ID!, $login: String, $le: Date, $v: Int!) {
    declareCompteTechnique(structure: $siret, login: $login, motDePasseChangeLe: $le, expectedVersion: $v) {
      structure { siret }
      login
      motDePasseChangeLe
      motDePasseExpireLe
      statut
      modifieLe
      modifiePar
      version
    }
  }
`)
const Renew = graphql(`
  mutation CompteTechniqueRenew($siret: ID!, $le: Date, $v: Int!) {
    renewCompteTechnique(structure: $siret, motDePasseChangeLe: $le, expectedVersion: $v) {
      structure { siret }
      login
      motDePasseChangeLe
      motDePasseExpireLe
      statut
      modifieLe
      modifiePar
      version
    }
  }
`)
/** From when on one is told that the password ends. */
const SOON = 60

/** The technical account of the structure: without one that is usable, no application calls the API (S-38). */
export function CompteTechnique({ siret }: { siret: string }) {
  const { t } = useTranslation(['raccordementapi', 'common'])
  const me = useMe()
  const [result, refetch] = useQuery({ query: Query, variables: { siret }, requestPolicy: 'cache-and-network' })
  const [act, setAct] = useState<{ is: 'declare' | 'renew'; version: number }>()
  const now = useNow(60_000)
  const it = result.data?.compteTechnique
  const principal = me.rattachements.some((one) => one.structure.siret === siret && one.gestionnairePrincipal)
  const days = it ? daysUntil(startOfDay(it.motDePasseExpireLe), now) + 1 : 0
  const again = () => refetch({ requestPolicy: 'network-only' })
  if (result.error) return <RefusalBanner refusal={readRefusal(result.error)} retry={again} quiet />
  if (!result.data) return null
  return (
    <section className="card stack" aria-label={t('account')}>
      <div className="card-head">
        <h2>{t('account')}</h2>
        {it && <Status of={`CompteTechniqueStatus.${it.statut}`} />}
      </div>
      {it ? (
        <>
          {it.statut === 'MOT_DE_PASSE_EXPIRE' ? (
            <p className="banner banner-danger">
              <Icon name="error" size={20} /> {t('accountExpired')}
            </p>
          ) : (
            days <= SOON && (
              <p className="banner banner-warning">
                <Icon name="warning" size={20} /> {t('accountSoon', { count: days })}
              </p>
            )
          )}
          <Facts
            of={[
              [t('login'), it.login && <code>{it.login}</code>],
              [t('passwordChanged'), <Day key="changed" day={it.motDePasseChangeLe} />],
              [
                t('passwordExpires'),
                <>
                  <Day day={it.motDePasseExpireLe} /> {it.statut === 'UTILISABLE' && t('daysLeft', { count: days })}
                </>,
              ],
              [
                t('changed'),
                <>
                  <Instant at={it.modifieLe} /> · {it.modifiePar}
                </>,
              ],
            ]}
          />
        </>
      ) : (
        <p>{t('noAccount')}</p>
      )}
      <div className="row">
        {principal ? (
          <>
            {it && (
              <Button look="primary" icon="key" onPress={() => setAct({ is: 'renew', version: it.version })}>
                {t('renew')}
              </Button>
            )}
            <Button look={it ? 'secondary' : 'primary'} icon={it ? 'edit' : 'add'} onPress={() => setAct({ is: 'declare', version: it?.version ?? -1 })}>
              {t(it ? 'correctAccount' : 'declareAccount')}
            </Button>
          </>
        ) : (
          <p className="small muted">{t('principalOnly')}</p>
        )}
      </div>
      {act && (
        <AccountDialog
          siret={siret}
          renew={act.is === 'renew'}
          version={act.version}
          login={it?.login ?? ''}
          changedOn={it?.motDePasseChangeLe}
          onClose={() => setAct(undefined)}
        />
      )}
    </section>
  )
}

function AccountDialog(p: { siret: string; renew: boolean; version: number; login: string; changedOn?: string; onClose: () => void }) {
  const { t } = useTranslation(['raccordementapi', 'common'])
  const [{ fetching: declaring }, declare] = useMutation(Declare)
  const [{ fetching: renewing }, renew] = useMutation(Renew)
  const [refusal, setRefusal] = useState<Refusal>()
  const today = useNow(60_000)
  async function save(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const form = e.currentTarget
    const { login, motDePasseChangeLe: le } = readForm<{ login?: string | null; motDePasseChangeLe: string | null }>(form)
    const { error } = p.renew ? await renew({ siret: p.siret, le, v: p.version }) : await declare({ siret: p.siret, login, le, v: p.version })
    if (error) return setRefusal(readRefusal(error, namesOf(form)))
    announce(t('accountSaved'))
    p.onClose()
  }
  return (
    <Dialog title={t(p.renew ? 'renew' : p.version < 0 ? 'declareAccount' : 'correctAccount')} isOpen onClose={p.onClose}>
      <Form onSubmit={(e) => void save(e)} validationErrors={refusal?.byField ?? {}}>
        <RefusalBanner refusal={refusal} />
        <p>{t(p.renew ? 'renewWhat' : 'accountWhat')}</p>
        {!p.renew && <Field name="login" label={t('login')} help={t('loginHelp')} defaultValue={p.login} autoFocus />}
        <DateField name="motDePasseChangeLe" label={t('passwordDay')} help={t('passwordDayHelp')} defaultValue={p.renew ? parisDay(today) : p.changedOn} />
        <div className="row">
          <Button onPress={p.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" look="primary" isPending={declaring || renewing}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
