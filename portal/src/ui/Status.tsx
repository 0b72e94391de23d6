import { useLabel } from '../connexion/labels'

type Tone = 'draft' | 'waiting' | 'good' | 'bad' | 'off'

/** How each status of the domain looks; what it is called comes from the API. */
const tones: Record<string, Tone> = {
  'FicheStatus.BROUILLON': 'draft',
  'FicheStatus.ENVOYEE': 'waiting',
  'FicheStatus.ENVOYEE_MAJ': 'waiting',
  'FicheStatus.ACTIVEE': 'good',
  'FicheStatus.DESACTIVEE': 'off',
  'DelegationStatus.DEMANDEE': 'waiting',
  'DelegationStatus.VALIDEE': 'waiting',
  'DelegationStatus.ACTIVEE': 'good',
  'DelegationStatus.SUSPENDUE': 'bad',
  'DelegationStatus.REFUSEE': 'off',
  'DelegationStatus.ANNULEE': 'off',
  'DelegationStatus.TERMINEE': 'off',
  'RaccordementApiStatus.ACTIF': 'good',
  'RaccordementApiStatus.INACTIF': 'off',
  'StructureStatus.ACTIVE': 'good',
  'StructureStatus.INACTIVE': 'off',
  'HabilitationStatus.DEMANDEE': 'waiting',
  'HabilitationStatus.ACCORDEE': 'good',
  'HabilitationStatus.REFUSEE': 'off',
  'HabilitationStatus.RETIREE': 'off',
  'RattachementStatus.EN_COURS_DE_VALIDATION': 'waiting',
  'RattachementStatus.VALIDE': 'good',
  'RattachementStatus.REFUSE': 'off',
  'RattachementStatus.DESACTIVE': 'off',
  'RattachementStatus.SUPPRIME': 'off',
  'CompteTechniqueStatus.UTILISABLE': 'good',
  'CompteTechniqueStatus.MOT_DE_PASSE_EXPIRE': 'bad',
  'RevisionStatus.OUVERTE': 'draft',
  'RevisionStatus.ENVOYEE': 'waiting',
  'ExportEtat.EN_ATTENTE': 'waiting',
  'ExportEtat.EN_COURS': 'waiting',
  'ExportEtat.TERMINE': 'good',
  'ExportEtat.ECHOUE': 'bad',
  'ExportEtat.EXPIRE': 'off',
  'EtatScellement.VERIFICATION': 'waiting',
  'EtatScellement.ACTIF': 'good',
  'EtatScellement.ROMPU': 'bad',
  'EtatScellement.EN_PANNE': 'bad',
  'EtatScellement.INACTIF': 'off',
  'EtatGenerationVue.VIDE': 'off',
  'EtatGenerationVue.EN_CONSTRUCTION': 'waiting',
  'EtatGenerationVue.VIVANTE': 'good',
  'EtatGenerationVue.PRECEDENTE': 'off',
  'WebhookStatus.ACTIF': 'good',
  'WebhookStatus.DESACTIVE': 'bad',
  'LivraisonStatus.REUSSIE': 'good',
  'LivraisonStatus.A_REESSAYER': 'waiting',
  'LivraisonStatus.ECHOUEE': 'bad',
  'StatutCorrespondant.JOIGNABLE': 'good',
  'StatutCorrespondant.INJOIGNABLE': 'bad',
  'StatutCorrespondant.DESINSCRIT': 'off',
  'Verdict.CONFORME': 'good',
  'Verdict.NON_CONFORME': 'bad',
  'Verdict.NON_VERIFIE': 'waiting',
}

/** How a status looks, by which lines and plots may be coloured too. */
export const toneOf = (of: string): Tone => tones[of] ?? 'draft'

/** Where something stands: `of="FicheStatus.ACTIVEE"`. Public structures have words of their own for delegations. */
export function Status({ of, label }: { of: `${string}.${string}`; label?: string }) {
  const say = useLabel()
  const [type = '', value = ''] = of.split('.')
  return <span className={`status status-${toneOf(of)}`}>{label ?? say(type, value)}</span>
}
