import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button, Field, Form, Icon, SelectField } from '../../ui'
import { DateField } from '../../ui/DateField'
import { useAuditWords } from '../words'
import { conditions, emptySearch, things, writeSearch, type Search, type Thing } from './search'

const ALL = '-'
const presets = ['Export', 'Structure', 'ListeDeConfiance', 'Vue', 'LettreMorte'] as const

/** All that the history can be narrowed by. Words are looked for when asked; what is chosen counts at once. */
export function HistoryFilter(p: { search: Search; onChange: (part: Partial<Search>) => void; onForget: () => void }) {
  const { t } = useTranslation('audit')
  const { events, sayEvent, sayThing } = useAuditWords()
  const { search, onChange } = p
  const [texts, setTexts] = useState(search)
  const [known, setKnown] = useState(search)
  if (known !== search) {
    setKnown(search)
    setTexts(search)
  }
  const submit = (e: FormEvent) => {
    e.preventDefault()
    onChange({ id: texts.id.trim(), structure: texts.structure.trim(), actor: texts.actor.trim(), correlationId: texts.correlationId.trim() })
  }
  const count = conditions(search)
  return (
    <Form className="history-filter card" role="search" onSubmit={submit}>
      <div className="history-criteria">
        <SelectField
          name="genre"
          label={t('filterThing')}
          value={search.thing ?? ALL}
          onChange={(it) => onChange({ thing: it === ALL ? null : (it as Thing) })}
          options={[{ id: ALL, label: t('any') }, ...things.map((id) => ({ id, label: sayThing(id) }))]}
        />
        <Field name="objet" label={t('filterId')} value={texts.id} onChange={(id) => setTexts({ ...texts, id })} />
        <Field name="structure" label={t('filterStructure')} help={t('filterStructureHelp')} value={texts.structure} onChange={(structure) => setTexts({ ...texts, structure })} />
        <Field name="acteur" label={t('filterActor')} help={t('filterActorHelp')} value={texts.actor} onChange={(actor) => setTexts({ ...texts, actor })} />
        <SelectField
          name="evenement"
          label={t('filterType')}
          value={null}
          onChange={(it) => onChange({ types: [...search.types.filter((type) => type !== it), it] })}
          options={events().filter((it) => !search.types.includes(it.id))}
        />
        <DateField name="du" label={t('filterFrom')} value={search.from} onChange={(from) => onChange({ from })} />
        <DateField name="au" label={t('filterTo')} value={search.to} onChange={(to) => onChange({ to })} />
        <Field
          name="requete"
          label={t('filterCorrelation')}
          value={texts.correlationId}
          onChange={(correlationId) => setTexts({ ...texts, correlationId })}
        />
        <SelectField
          name="tri"
          label={t('filterOrder')}
          value={search.oldestFirst ? 'ancien' : 'recent'}
          onChange={(it) => onChange({ oldestFirst: it === 'ancien' })}
          options={[
            { id: 'recent', label: t('newestFirst') },
            { id: 'ancien', label: t('oldestFirst') },
          ]}
        />
      </div>
      {search.types.length > 0 && (
        <div className="chips" role="group" aria-label={t('filterTypes')}>
          {search.types.map((it) => (
            <button key={it} type="button" className="chip" aria-pressed="true" onClick={() => onChange({ types: search.types.filter((type) => type !== it) })}>
              {sayEvent(it)}
              <Icon name="close" size={12} />
            </button>
          ))}
        </div>
      )}
      <div className="row">
        <Button type="submit" look="primary" icon="search">
          {t('search')}
        </Button>
        {count > 0 && (
          <Button look="quiet" onPress={p.onForget}>
            {t('forget')} ({t('criteriaOn', { count })})
          </Button>
        )}
        <nav className="row small" aria-label={t('presets')}>
          <span className="muted">{t('presets')}</span>
          {presets.map((thing) => (
            <Link key={thing} to={`/audit?${writeSearch({ ...emptySearch, thing })}`} aria-current={search.thing === thing ? 'true' : undefined}>
              {t(`preset.${thing}`)}
            </Link>
          ))}
        </nav>
      </div>
    </Form>
  )
}
