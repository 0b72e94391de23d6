import type historique from '../texts/fr/historique'

export type EventKey = Extract<keyof typeof historique, `event.${string}`>

/** By what the catalogue knows an event; one that it does not know is shown by its name. */
export const eventKey = (type: string) => `event.${type}` as EventKey

/** What follows from the event itself, and so is not said again among its changes. */
const ASIDE = new Set(['id', 'delegationId', 'version', 'depuis', 'modifieLe', 'modifieeLe', 'modifiePar', 'modifieePar', 'creeLe'])
export const asideOf = (path: string) => ASIDE.has(path.split('.').at(-1) ?? '')

const VALUES: Record<string, string[]> = {
  statut: ['DelegationStatus', 'RattachementStatus', 'HabilitationStatus', 'RaccordementApiStatus', 'CompteTechniqueStatus'],
  profil: ['Profil'],
  environnement: ['Environnement'],
  typeUtilisation: ['TypeUtilisation'],
  mode: ['RaccordementApiMode'],
  cause: ['CauseDeFin', 'CauseDeSuspension'],
}
/** Which values each enumeration has, where one name of a field serves several. */
const OWN: Record<string, string[]> = {
  DelegationStatus: ['VALIDEE', 'ACTIVEE', 'SUSPENDUE', 'ANNULEE', 'TERMINEE'],
  RattachementStatus: ['EN_COURS_DE_VALIDATION', 'VALIDE', 'REFUSE', 'DESACTIVE', 'SUPPRIME'],
  HabilitationStatus: ['DEMANDEE', 'ACCORDEE', 'REFUSEE', 'RETIREE'],
  RaccordementApiStatus: ['ACTIF', 'INACTIF'],
  CompteTechniqueStatus: ['UTILISABLE', 'MOT_DE_PASSE_EXPIRE'],
  CauseDeFin: ['DECISION', 'FICHE_FERMEE', 'TIERS_INACTIF', 'ENTITE_INACTIVE', 'SUSPENSION_TROP_LONGUE', 'REMPLACEE'],
  CauseDeSuspension: ['PERIODE_TERMINEE', 'PERIODE_A_VENIR'],
}

/** The enumeration that a changed field says a value of. */
export function enumerationOf(path: string, value: string): string | undefined {
  const types = VALUES[path.split('.').at(-1) ?? ''] ?? []
  return types.length > 1 ? types.find((it) => OWN[it]?.includes(value)) : types[0]
}
