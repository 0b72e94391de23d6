import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { Closed, useLabel, useLabels, useMe } from '../connexion'
import { graphql, namesOf, readRefusal, useQuery, type Refusal } from '../graphql'
import type { GenreAvis } from '../graphql/generated/graphql'
import { ActDialog, announce, Button, CheckboxField, Dialog, Empty, Facts, Field, Form, Instant, readForm, RefusalBanner, Screen, Status, type Act } from '../ui'
import { Deliveries } from './Deliveries'
import { kindsOf } from './kinds'
import { SecretDialog } from './SecretDialog'

const Query = graphql(`
  query Webhooks($structure: ID!) {
    webhooks(structure: $structure) { nom structure { siret } adresse genres statut cause motif enregistreLe secretDu ancienJusqua }
  }
`)
const Register = graphql(`
  mutation WebhookRegister($structure: ID!, $nom: ID, $adresse: String!, $genres: [GenreAvis!]!) {
    registerWebhook(structure: $structure, nom: $nom, adresse: $adresse, genres: $genres) {
      secret
      webhook { nom structure { siret } adresse genres statut cause motif enregistreLe secretDu ancienJusqua }
    }
  }
`)
const Rotate = graphql(`
  mutation WebhookRotate($structure: ID!, $nom: ID!) {
    rotateWebhookSecret(structure: $structure, nom: $nom) {
      secret
      webhook { nom structure { siret } secretDu ancienJusqua }
    }
  }
`)
const Disable = graphql(`
  mutation WebhookDisable($structure: ID!, $nom: ID!, $motif: String!) {
    disableWebhook(structure: $structure, nom: $nom, motif: $motif) { nom structure { siret } statut cause motif }
  }
`)
const Enable = graphql(`
  mutation WebhookEnable($structure: ID!, $nom: ID!) {
    enableWebhook(structure: $structure, nom: $nom) { nom structure { siret } statut cause motif }
  }
`)
const Remove = graphql(`
  mutation WebhookRemove($structure: ID!, $nom: ID!, $motif: String!) { removeWebhook(structure: $structure, nom: $nom, motif: $motif) }
`)
const Test = graphql(`
  mutation WebhookTest($structure: ID!, $nom: ID!) { testWebhook(structure: $structure, nom: $nom) }
`)

/** The addresses that what concerns a structure is sent to, for who manages it. */
export function WebhooksScreen() {
  const { t } = useTranslation('webhooks')
  const me = useMe()
  if (!me.acting || !me.holds('ORGANISATION_MODIFICATION')) {
    return (
      <Screen title={t('title')}>
        <Closed needs={['ORGANISATION_MODIFICATION']} />
      </Screen>
    )
  }
  return <Webhooks key={me.acting.structure.siret} structure={me.acting.structure.siret} nom={me.acting.structure.nom} />
}

type Shown = { id: string; secret: string }
type Asked = { id: string; is: 'rotate' | 'disable' | 'enable' | 'remove' }

function Webhooks({ structure, nom }: { structure: string; nom: string }) {
  const { t } = useTranslation('webhooks')
  const say = useLabel()
  const [result, refetch] = useQuery({ query: Query, variables: { structure }, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<Shown>()
  const [asked, setAsked] = useState<Asked>()
  const [open, setOpen] = useState<string>()
  const [tested, test] = useMutation(Test)
  const [, rotate] = useMutation(Rotate)
  const [, disable] = useMutation(Disable)
  const [, enable] = useMutation(Enable)
  const [, remove] = useMutation(Remove)
  async function send(id: string) {
    const { error } = await test({ structure, nom: id })
    if (error) return
    announce(t('tested'))
    setOpen(id)
  }
  const run = async (it: Asked, motif: string | null) => {
    if (it.is === 'enable') return enable({ structure, nom: it.id })
    if (it.is === 'disable') return disable({ structure, nom: it.id, motif: motif ?? '' })
    if (it.is === 'remove') return remove({ structure, nom: it.id, motif: motif ?? '' })
    const answer = await rotate({ structure, nom: it.id })
    const made = answer.data?.rotateWebhookSecret.secret
    if (made) setSecret({ id: it.id, secret: made })
    return answer
  }
  const acts: Record<Asked['is'], Act & { what: string }> = {
    rotate: { title: t('rotate'), label: t('rotate'), done: t('rotated'), what: t('rotateWhat') },
    disable: { title: t('disable'), label: t('disable'), done: t('disabled'), what: t('disableWhat'), reason: 'required', danger: true },
    enable: { title: t('enable'), label: t('enable'), done: t('enabled'), what: t('enableWhat') },
    remove: { title: t('remove'), label: t('remove'), done: t('removed'), what: t('removeWhat'), reason: 'required', danger: true },
  }
  const all = result.data?.webhooks ?? []
  return (
    <Screen
      title={t('title')}
      lead={t('lead', { structure: nom })}
      result={result}
      retry={again}
      actions={
        <Button look="primary" icon="add" onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <div className="stack stack-5">
        {tested.error && <RefusalBanner refusal={readRefusal(tested.error)} />}
        {all.length === 0 && (
          <div className="empty">
            <Empty icon="send" title={t('none')}>
              <p>{t('noneHelp')}</p>
            </Empty>
          </div>
        )}
        {all.map((it) => (
          <section key={it.nom} className="card stack" aria-label={it.nom}>
            <div className="card-head">
              <h2>{it.nom}</h2>
              <Status of={`WebhookStatus.${it.statut}`} />
            </div>
            <Facts
              of={[
                [t('adresse'), <code key="adresse">{it.adresse}</code>],
                [t('kinds'), it.genres.map((one) => say('GenreAvis', one)).join(', ')],
                [t('since'), <Instant key="since" at={it.enregistreLe} />],
                [t('secretSince'), <Instant key="secret" at={it.secretDu} />],
                [t('oldSecret'), it.ancienJusqua && <Instant key="old" at={it.ancienJusqua} />],
                [t('why'), it.cause && [say('CauseDesactivation', it.cause), it.motif].filter(Boolean).join(' : ')],
              ]}
            />
            <div className="row">
              <Button icon="send" onPress={() => void send(it.nom)}>
                {t('test')}
              </Button>
              <Button onPress={() => setOpen(open === it.nom ? undefined : it.nom)}>{t(open === it.nom ? 'hideDeliveries' : 'seeDeliveries')}</Button>
              <Button icon="key" onPress={() => setAsked({ id: it.nom, is: 'rotate' })}>
                {t('rotate')}
              </Button>
              <Button onPress={() => setAsked({ id: it.nom, is: it.statut === 'ACTIF' ? 'disable' : 'enable' })}>
                {t(it.statut === 'ACTIF' ? 'disable' : 'enable')}
              </Button>
              <Button icon="trash" onPress={() => setAsked({ id: it.nom, is: 'remove' })}>
                {t('remove')}
              </Button>
            </div>
            {open === it.nom && <Deliveries structure={structure} webhook={it.nom} />}
          </section>
        ))}
      </div>
      {adding && <RegisterDialog structure={structure} onClose={() => setAdding(false)} onMade={setSecret} />}
      {asked && (
        <ActDialog {...acts[asked.is]} isOpen onClose={() => setAsked(undefined)} onDone={again} run={(motif) => run(asked, motif)}>
          <p>
            <strong>{asked.id}</strong> · {acts[asked.is].what}
          </p>
        </ActDialog>
      )}
      <SecretDialog shown={secret} onClose={() => setSecret(undefined)} />
    </Screen>
  )
}

function RegisterDialog({ structure, onClose, onMade }: { structure: string; onClose: () => void; onMade: (it: Shown) => void }) {
  const { t } = useTranslation(['webhooks', 'common'])
  const labels = useLabels()
  const kinds = kindsOf(labels.options('GenreAvis'))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [{ fetching }, register] = useMutation(Register)
  const [refusal, setRefusal] = useState<Refusal>()
  const choose = (id: string, on: boolean) => setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((it) => it !== id)))
  async function save(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const form = e.currentTarget
    const { nom, adresse } = readForm<{ nom: string | null; adresse: string | null }>(form)
    const { data, error } = await register({ structure, nom, adresse: adresse ?? '', genres: [...chosen] as GenreAvis[] })
    if (error) return setRefusal(readRefusal(error, namesOf(form)))
    announce(t('registered'))
    const made = data?.registerWebhook
    if (made?.secret) onMade({ id: made.webhook.nom, secret: made.secret })
    onClose()
  }
  return (
    <Dialog title={t('addTitle')} isOpen wide onClose={onClose}>
      <Form onSubmit={(e) => void save(e)} validationErrors={refusal?.byField ?? {}}>
        <RefusalBanner refusal={refusal} />
        <p>{t('addWhat')}</p>
        <Field name="nom" label={t('id')} help={t('idHelp')} isRequired maxLength={64} autoFocus />
        <Field name="adresse" type="url" label={t('adresse')} help={t('adresseHelp')} isRequired maxLength={2000} />
        <fieldset className="stack">
          <legend>{t('genres')}</legend>
          <CheckboxField isSelected={chosen.size === kinds.length} onChange={(on) => setChosen(new Set(on ? kinds.map((it) => it.id) : []))}>
            {t('allKinds')}
          </CheckboxField>
          {kinds.map((it) => (
            <CheckboxField key={it.id} isSelected={chosen.has(it.id)} onChange={(on) => choose(it.id, on)}>
              {it.label}
            </CheckboxField>
          ))}
        </fieldset>
        <div className="row">
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" look="primary" isPending={fetching} isDisabled={chosen.size === 0}>
            {t('register')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
