import { useTranslation } from 'react-i18next'
import { useLabels } from '../../connexion'
import { graphql, readRefusal, useQuery } from '../../graphql'
import type { DescribeFicheInput, ModeTraitement } from '../../graphql/generated/graphql'
import { Icon, RadioField, RefusalBanner, Waiting } from '../../ui'
import { edited } from './edited'
import { StepForm } from './StepForm'
import { useStep, type StepProps } from './useStep'

const Codes = graphql(`
  query InterfacesStep($kind: FicheKind!, $environnement: Environnement!) {
    interfaceCodes(kind: $kind, environnement: $environnement) { code libelle direction famille format modes obligatoire }
  }
`)

type Values = { interfaces?: Record<string, ModeTraitement> }
const NONE: readonly string[] = ['PAS_DE_RACCORDEMENT', 'NON_ABONNE']

const toInput = ({ interfaces }: Values): DescribeFicheInput => ({
  interfaces: Object.entries(interfaces ?? {})
    .filter(([, mode]) => !NONE.includes(mode))
    .map(([code, mode]) => ({ code, mode })),
})
/** The form knows a code by its name, the API by its place in what was sent. */
export const rename = (path: string, sent: DescribeFicheInput) =>
  path.replace(/^interfaces\.(\d+).*/, (_, at: string) => `interfaces.${sent.interfaces?.[Number(at)]?.code ?? at}`)

/** Which flows are connected, and what happens to one with an error in it. */
export function InterfacesStep(p: StepProps) {
  const { t } = useTranslation(['saisie', 'common'])
  const { say, explain } = useLabels()
  const step = useStep<Values>('interfaces', p, toInput, rename)
  const { kind, environnement } = step.fiche
  const [result] = useQuery({ query: Codes, variables: { kind, environnement } })
  if (result.error) return <RefusalBanner refusal={readRefusal(result.error)} />
  if (!result.data) return <Waiting label={t('common:loading')} />
  const chosen = step.draft?.interfaces ?? Object.fromEntries(edited(step.fiche).interfaces.map((it) => [it.code, it.mode]))
  return (
    <StepForm step={step as never}>
      {kind === 'EMETTEUR' && (
        <div className="modes">
          {(['COMPLETE', 'PARTIELLE'] as const).map((mode) => (
            <div key={mode} className="mode">
              <h3>{say('ModeTraitement', mode)}</h3>
              <Hundred whole={mode === 'COMPLETE'} />
              <p className="small">{explain('ModeTraitement', mode)}</p>
            </div>
          ))}
        </div>
      )}
      {result.data.interfaceCodes.map((it) => {
        const imposed = it.modes.length === 1
        const none = it.modes.find((mode) => NONE.includes(mode))
        return (
          <div key={it.code} className="interface">
            <div>
              <p>
                <code className="interface-code">{it.code}</code>{' '}
                {it.obligatoire && <span className="small muted">{t('mandatory')}</span>}
              </p>
              <p>{it.libelle}</p>
              <p className="small muted">
                {say('Direction', it.direction)}
                {it.famille && ` · ${say('Famille', it.famille)}`}
                {it.format && ` · ${it.format}`}
              </p>
            </div>
            <RadioField
              row
              name={`interfaces.${it.code}`}
              label={t('modeOf', { code: it.code })}
              defaultValue={chosen[it.code] ?? (imposed ? it.modes[0] : (none ?? null))}
              options={it.modes.map((mode) => ({ id: mode, label: say('ModeTraitement', mode) }))}
            />
          </div>
        )
      })}
    </StepForm>
  )
}

/** A hundred invoices, one of them wrong: which go in. */
function Hundred({ whole }: { whole: boolean }) {
  const { t } = useTranslation('saisie')
  return (
    <p className="hundred">
      <Icon name={whole ? 'close' : 'check'} /> <strong>{whole ? '0' : '99'}</strong> / 100 {t('goIn')}
    </p>
  )
}
