import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useClient } from 'urql'
import { useLabels, useMe } from '../../connexion'
import { graphql, namesOf, readRefusal, type Refusal } from '../../graphql'
import type { CreateFicheInput, FicheKind, Protocole } from '../../graphql/generated/graphql'
import { Button, ButtonLink, Empty, Form, RadioField, readForm, RefusalBanner, Screen, SelectField } from '../../ui'
import '../fiche.css'

const Create = graphql(`mutation CreateFiche($input: CreateFicheInput!) { createFiche(input: $input) { id version } }`)
const Choose = graphql(`
  mutation CreateFicheProtocole($id: ID!, $protocole: Protocole!, $v: Int!) {
    chooseProtocole(id: $id, protocole: $protocole, expectedVersion: $v) { id ...Saisie_fiche }
  }
`)

/** "Créer Fiche EDI Émetteur" and "Récepteur": for whom, which way invoices flow, on which platform, by which protocol. */
export function CreateScreen() {
  const { t } = useTranslation(['saisie', 'fiche', 'common'])
  const { options } = useLabels()
  const me = useMe()
  const client = useClient()
  const navigate = useNavigate()
  // Chosen here, so that sending it twice makes one fiche.
  const [id] = useState(() => crypto.randomUUID())
  const [structure, setStructure] = useState(me.acting?.structure.siret)
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState(false)
  const able = me.rattachements.filter((it) => it.ecrans.some((one) => one === 'EDI_CREER_FICHE_EMETTEUR' || one === 'EDI_CREER_FICHE_RECEPTEUR'))
  const chosen = able.find((it) => it.structure.siret === structure) ?? able[0]
  const kinds = options('FicheKind').filter((it) =>
    chosen?.ecrans.includes(it.id === 'EMETTEUR' ? 'EDI_CREER_FICHE_EMETTEUR' : 'EDI_CREER_FICHE_RECEPTEUR'),
  )

  async function create(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const form = e.currentTarget
    const { protocole, ...input } = readForm<CreateFicheInput & { protocole: Protocole | null }>(form)
    setPending(true)
    const made = await client.mutation(Create, { input: { ...input, id } }).toPromise()
    const chose =
      made.data && protocole && made.data.createFiche.version === 0
        ? await client.mutation(Choose, { id, protocole, v: made.data.createFiche.version }).toPromise()
        : undefined
    setPending(false)
    const error = made.error ?? chose?.error
    if (error) return setRefusal(readRefusal(error, namesOf(form)))
    void navigate(`/fiches/${id}/saisie/${protocole ? 'certificats' : 'protocole'}`)
  }

  if (!chosen) {
    return (
      <Screen title={t('createTitle')}>
        <div className="empty">
          <Empty icon="key" title={t('mayNotCreate')}>
            <p>{t('mayNotCreateHelp')}</p>
            <ButtonLink to="/habilitations" look="primary">
              {t('common:nav.habilitations')}
            </ButtonLink>
          </Empty>
        </div>
      </Screen>
    )
  }
  return (
    <Screen title={t('createTitle')} lead={t('createLead')}>
      <Form className="card" onSubmit={(e) => void create(e)} validationErrors={refusal?.byField ?? {}}>
        <RefusalBanner refusal={refusal} />
        <SelectField
          name="structure"
          label={t('fiche:partner')}
          value={chosen.structure.siret}
          onChange={setStructure}
          options={able.map((it) => ({ id: it.structure.siret, label: `${it.structure.nom} (${it.structure.siret})` }))}
        />
        <RadioField
          key={chosen.structure.siret}
          row
          name="kind"
          label={t('kindLabel')}
          help={kinds.length === 1 ? t('onlyEmetteur') : undefined}
          defaultValue={kinds[0]?.id}
          options={kinds.map((it) => ({ ...it, help: t(`kind.${it.id as FicheKind}`) }))}
        />
        <RadioField
          row
          name="environnement"
          label={t('fiche:column.environnement')}
          defaultValue="PRODUCTION"
          options={[...options('Environnement')].reverse().map((it) => ({ ...it, help: t(`environnement.${it.id as 'PRODUCTION' | 'QUALIFICATION'}`) }))}
        />
        <RadioField
          row
          name="protocole"
          label={t('protocoleLabel')}
          options={options('Protocole').map((it) => ({ ...it, help: t(`protocole.${it.id as Protocole}`) }))}
        />
        <div className="step-foot">
          <ButtonLink to="/fiches">{t('common:cancel')}</ButtonLink>
          <Button type="submit" look="primary" isPending={pending}>
            {t('createAndNext')}
          </Button>
        </div>
      </Form>
    </Screen>
  )
}
