import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ForgetCourriel } from '../../accueil'
import { ForgetTexts, lifeOfThing, ownerOf, pathOfThing, useAuditWords } from '../../audit'
import { ForRoles } from '../../connexion'
import { announce, Button, DataTable, Empty, Field, Form, Instant, Pager, Progress, RefusalBanner, Screen } from '../../ui'
import { download } from '../../ui/download'
import { parisDay, sayNumber } from '../../ui/time'
import { AdministrationTabs } from '../AdministrationTabs'
import { copyOf, destroyable, isKept, isWhole, thingsOf, type Asked, type Datum, type Thing } from './found'
import { usePersonSearch } from './usePersonSearch'

const SHOWN = 25
const AT_ONCE = 4

export function PersonnesScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={['AIFE_ADMIN']} title={t('personTitle')}>
      <Personnes />
    </ForRoles>
  )
}

/** What is held about somebody, and how it is destroyed. Who is looked for stands in no address: addresses are kept by others (D-278). */
function Personnes() {
  const { t, i18n } = useTranslation('administration')
  const search = usePersonSearch()
  const [first, setFirst] = useState(0)
  const [typed, type] = useState({ email: '', nom: '', login: '' })
  const { asked, pages, running } = search
  const things = thingsOf(pages)
  const count = things.reduce((sum, it) => sum + it.donnees.length, 0)
  const whole = isWhole(pages)
  const said = whole ? t('personFound', { count, things: sayNumber(things.length, i18n.language) }) : undefined
  useAnnounced(running ? undefined : said)
  const who = (name: keyof typeof typed) => typed[name].trim() || null
  function submit(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    setFirst(0)
    void search.search({ login: who('login'), email: who('email'), nom: who('nom') })
  }
  const field = (name: keyof typeof typed) => ({ name, value: typed[name], onChange: (it: string) => type({ ...typed, [name]: it }) })
  const shown = things.slice(first, first + SHOWN)
  return (
    <Screen title={t('personTitle')} lead={t('personLead')}>
      <AdministrationTabs />
      <div className="stack stack-5">
        <Form className="card" role="search" onSubmit={submit} validationErrors={search.refusal?.byField}>
          <RefusalBanner refusal={search.refusal} retry={pages.length > 0 && !whole ? () => void search.goOn() : undefined} />
          <div className="bar-form">
            <Field {...field('email')} type="email" label={t('personEmail')} help={t('personEmailHelp')} />
            <Field {...field('nom')} label={t('personName')} help={t('personNameHelp')} />
            <Field {...field('login')} label={t('personLogin')} help={t('personLoginHelp')} />
          </div>
          <div className="row">
            <Button type="submit" look="primary" icon="search" isDisabled={running || Object.values(typed).every((it) => it.trim() === '')}>
              {t('personSearch')}
            </Button>
            {running && (
              <Button icon="close" onPress={search.stop}>
                {t('personStop')}
              </Button>
            )}
            {!running && pages.length > 0 && !whole && <Button onPress={() => void search.goOn()}>{t('personGoOn')}</Button>}
          </div>
        </Form>
        {running && <Progress label={t('personSearching')} text={t('personSoFar', { count })} />}
        {asked && pages.length > 0 && !(things.length === 0 && running) && (
          <section className="card" aria-labelledby="found">
            <div className="card-head">
              <h2 id="found">{said ?? t('personSoFar', { count })}</h2>
              {!running && things.length > 0 && (
                <Button
                  icon="download"
                  onPress={() => {
                    const file = `donnees-personnelles-${parisDay(Date.now())}.json`
                    download(file, copyOf(asked, pages))
                    announce(t('personDownloaded', { file }))
                  }}
                >
                  {t('personDownload')}
                </Button>
              )}
            </div>
            <div className="stack">
              {!running && !whole && <p className="muted">{t('personNotWhole')}</p>}
              {things.length > 0 && <p className="muted">{t('personStays')}</p>}
              <DataTable
                caption={t('personTitle')}
                columns={[
                  { id: 'thing', title: t('personThing'), cell: (it) => <Where of={it} /> },
                  { id: 'held', title: t('personHeld'), cell: (it) => <Held of={it} asked={asked} /> },
                  { id: 'acts', title: t('personActs'), cell: (it) => <Acts of={it} asked={asked} onDone={() => void search.again(it)} /> },
                ]}
                rows={shown}
                keyOf={(it) => `${it.type} ${it.id}`}
                empty={
                  <Empty icon="people" title={t('personNothing')}>
                    <p>{t('personNothingHelp')}</p>
                  </Empty>
                }
              />
              {things.length > SHOWN && (
                <Pager
                  total={things.length}
                  shown={shown.length}
                  hasPrevious={first > 0}
                  hasNext={first + SHOWN < things.length}
                  onPrevious={() => setFirst(first - SHOWN)}
                  onNext={() => setFirst(first + SHOWN)}
                />
              )}
            </div>
          </section>
        )}
      </div>
    </Screen>
  )
}

/** Says an outcome once, when it comes to be. */
function useAnnounced(outcome: string | undefined) {
  const told = useRef(outcome)
  useEffect(() => {
    if (outcome && told.current !== outcome) announce(outcome)
    told.current = outcome
  }, [outcome])
}

function Where({ of }: { of: Thing }) {
  const { t } = useTranslation('administration')
  const { sayThing } = useAuditWords()
  const life = lifeOfThing(of.type, of.id)
  return (
    <div className="stack">
      <span>
        {sayThing(of.type)} <code>{of.id}</code>
      </span>
      <span className="row small">
        <Link to={pathOfThing(of.type, of.id)}>{t('personHistory')}</Link>
        {life && <Link to={life}>{t('personLife')}</Link>}
      </span>
    </div>
  )
}

function Held({ of, asked }: { of: Thing; asked: Asked }) {
  const { t } = useTranslation('administration')
  const rest = of.donnees.slice(AT_ONCE)
  return (
    <div className="stack">
      <Places of={of.donnees.slice(0, AT_ONCE)} asked={asked} />
      {rest.length > 0 && (
        <details>
          <summary>{t('personMore', { count: rest.length })}</summary>
          <Places of={rest} asked={asked} />
        </details>
      )}
    </div>
  )
}

/** Each place with what stands there. */
function Places({ of, asked }: { of: readonly Datum[]; asked: Asked }) {
  const { t } = useTranslation('administration')
  const { sayEvent } = useAuditWords()
  return (
    <ul className="places">
      {of.map((it) => (
        <li key={`${it.position} ${it.champ}`}>
          <span className="entry-value">
            {it.contact
              ? (it.champ === 'courriel' ? [it.contact.email] : [it.contact.nom, it.contact.email, it.contact.telephone]).join(' · ')
              : it.champ === 'acteur'
                ? t('personActor', { login: it.texte ?? '' })
                : it.texte}
          </span>
          <span className="small muted">
            {sayEvent(it.evenement)}, <Instant at={it.at} seconds />
            {!isKept(it, asked) && (
              <>
                {' · '}
                <code>{it.champ}</code>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Acts({ of, asked, onDone }: { of: Thing; asked: Asked; onDone: () => void }) {
  const { t } = useTranslation('administration')
  const { courriel, textes } = destroyable(of, asked)
  if (!courriel && !textes) return <span className="small muted">{t('personNoAct')}</span>
  return (
    <div className="stack">
      {courriel && <ForgetCourriel of={ownerOf(of.id)} onDone={onDone} />}
      {textes && <ForgetTexts thing={of.type} id={of.id} onDone={onDone} />}
    </div>
  )
}
