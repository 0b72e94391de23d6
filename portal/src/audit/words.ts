import { useTranslation } from 'react-i18next'
import type { Labels } from '../connexion/labels'

type Say = (key: string, options: { defaultValue: string }) => string

/** What kinds of things and events are called; one that is new to the portal, by its name. */
export function useAuditWords() {
  const { t, i18n } = useTranslation(['audit', 'vie'])
  const say = t as unknown as Say
  const names = (namespace: string) =>
    Object.keys((i18n.getResourceBundle(i18n.language, namespace) ?? {}) as object)
      .filter((it) => it.startsWith('event.'))
      .map((it) => it.slice('event.'.length))
  const sayEvent = (type: string) => say(`audit:event.${type}`, { defaultValue: say(`vie:event.${type}`, { defaultValue: type }) })
  return {
    sayThing: (thing: string) => say(`audit:thing.${thing}`, { defaultValue: thing }),
    sayEvent,
    /** Every event that there are words for, by them. */
    events: () =>
      [...names('audit'), ...names('vie')]
        .map((id) => ({ id, label: sayEvent(id) }))
        .sort((a, b) => a.label.localeCompare(b.label, i18n.language)),
  }
}

const statuses: Record<string, string> = {
  Fiche: 'FicheStatus',
  Delegation: 'DelegationStatus',
  Structure: 'StructureStatus',
  Habilitation: 'RattachementStatus',
  RaccordementApi: 'RaccordementApiStatus',
}

const fields: Record<string, string> = {
  kind: 'FicheKind',
  environnement: 'Environnement',
  protocole: 'Protocole',
  mode: 'ModeTraitement',
  mdn: 'Mdn',
  signature: 'SignatureAs2',
  chiffrement: 'ChiffrementAs2',
  compatibilite: 'CompatibilitePesit',
  verdict: 'Verdict',
  severite: 'Severite',
  type: 'StructureType',
  typeIdentifiant: 'TypeIdentifiant',
  profil: 'Profil',
  cause: 'CauseDeFin',
  direction: 'Direction',
  famille: 'Famille',
  certitude: 'Certitude',
  format: 'ExportFormat',
  objet: 'ExportObjet',
}

/** Which enumeration the status of a thing is of, if any. */
export const statusOf = (thing: string) => statuses[thing]

/** Says a value of a field of a thing in words, where it has some. */
export function sayValue(labels: Pick<Labels, 'say'>, thing: string, path: string, value: string): string {
  const name = path.split('.').at(-1)?.replace(/\[.*\]$/, '') ?? ''
  const type = name === 'statut' ? (path.startsWith('profils[') ? 'HabilitationStatus' : statuses[thing]) : fields[name]
  return type ? labels.say(type, value) : value
}
