import { useTranslation } from 'react-i18next'
import { useLabels } from '../../connexion'
import { unmask } from '../../graphql'
import type { DescribeFicheInput, Protocole } from '../../graphql/generated/graphql'
import { CheckboxField, Facts, Field, SelectField } from '../../ui'
import { ReseauFields } from '../Contenu'
import { usePlatformFacts } from '../usePlatformFacts'
import { edited, networkKey } from './edited'
import { StepForm } from './StepForm'
import { useStep, type StepProps } from './useStep'

type Values = { reseau: NonNullable<DescribeFicheInput['reseau']> }
type Given = Record<string, unknown>

/** What the platform shows on the network screen, and what the partner fills in, by protocol. */
export function ReseauStep(p: StepProps) {
  const { t } = useTranslation(['saisie', 'fiche'])
  const platformFacts = usePlatformFacts()
  const step = useStep<Values>('reseau', p, ({ reseau }) => ({ reseau: withoutBlanks(reseau) }))
  const now = edited(step.fiche)
  if (!now.protocole) return <p>{t('protocoleFirst')}</p>
  const key = networkKey(now.protocole)
  const given = ((step.draft?.reseau as Given | undefined)?.[key] ?? unmask(ReseauFields, now.reseau) ?? {}) as Given
  return (
    <StepForm step={step as never}>
      {now.plateforme && (
        <section className="platform">
          <h3>{t('fiche:ofPlatform')}</h3>
          <p className="small muted">{t('platformLead')}</p>
          <Facts of={platformFacts(now.plateforme.parametres)} />
        </section>
      )}
      <h3>{t('fiche:ofPartner')}</h3>
      <Network protocole={now.protocole} name={`reseau.${key}`} given={given} />
    </StepForm>
  )
}

/** What is left blank takes what the API says without it. */
function withoutBlanks(reseau: Values['reseau']): Values['reseau'] {
  const [[key, value] = []] = Object.entries(reseau)
  return { [key ?? '']: Object.fromEntries(Object.entries(value ?? {}).filter(([, it]) => it !== null)) } as unknown as Values['reseau']
}

const text = (it: unknown) => (Array.isArray(it) ? it.join('\n') : it === null || it === undefined ? '' : String(it))

function Network({ protocole, name, given }: { protocole: Protocole; name: string; given: Given }) {
  const { t } = useTranslation(['fiche', 'saisie'])
  const { options } = useLabels()
  const field = (of: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field name={`${name}.${of}`} label={t(`network.${of}` as 'network.url')} defaultValue={text(given[of])} {...more} />
  )
  const select = (of: string, type: string, usual: string) => (
    <SelectField
      name={`${name}.${of}`}
      label={t(`network.${of}` as 'network.url')}
      defaultValue={text(given[of]) || usual}
      options={options(type).map(({ id, label }) => ({ id, label }))}
    />
  )
  const addresses = field('adressesSources', { lines: true, help: t('saisie:adressesHelp'), placeholder: '203.0.113.10' })
  switch (protocole) {
    case 'SFTP':
      return (
        <>
          {addresses}
          {field('login', { size: 'short', help: t('saisie:loginHelp') })}
          {field('clePubliqueSsh', { multiline: true, help: t('saisie:sshHelp') })}
        </>
      )
    case 'PESIT':
      return (
        <>
          {addresses}
          <div className="grid-2">
            {field('hote', { help: t('saisie:hoteHelp') })}
            {field('port', { number: true, size: 'short' })}
            {field('identifiant', { help: t('saisie:pesitHelp') })}
            {field('loginPreconnexion')}
            <SelectField
              name={`${name}.tlsMinimum`}
              label={t('network.tlsMinimum')}
              defaultValue={text(given['tlsMinimum']) || '1.2'}
              options={[
                { id: '1.2', label: 'TLS 1.2' },
                { id: '1.3', label: 'TLS 1.3' },
              ]}
            />
            {select('compatibilite', 'CompatibilitePesit', 'STANDARD')}
            {field('pointDeSynchronisation', { number: true, defaultValue: text(given['pointDeSynchronisation'] ?? 65535) })}
            {field('fenetre', { number: true, defaultValue: text(given['fenetre'] ?? 2) })}
            {field('tailleMaxMessage', { number: true, defaultValue: text(given['tailleMaxMessage'] ?? 4096) })}
          </div>
        </>
      )
    case 'AS2':
      return (
        <>
          {addresses}
          <div className="grid-2">
            {field('identifiant')}
            {field('url', { type: 'url', placeholder: 'https://as2.exemple.fr/' })}
            {select('mdn', 'Mdn', 'SYNCHRONE')}
            {field('urlMdnAsynchrone', { type: 'url', help: t('saisie:mdnHelp') })}
            {select('signature', 'SignatureAs2', 'SHA256')}
            {select('chiffrement', 'ChiffrementAs2', 'AES256')}
            {field('utilisateurHttp')}
          </div>
          <CheckboxField name={`${name}.compression`} defaultSelected={given['compression'] === true}>
            {t('network.compression')}
          </CheckboxField>
        </>
      )
  }
}
