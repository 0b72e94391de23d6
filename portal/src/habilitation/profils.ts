import type { Ecran, Profil, StructureType } from '../graphql/generated/graphql'

/** In the order in which people read them. */
export const PROFILS = [
  'RACCORDEMENT_CONSULTATION',
  'RACCORDEMENT_MODIFICATION',
  'EDI_RECEPTEUR_CONSULTATION',
  'EDI_RECEPTEUR_MODIFICATION',
  'EDI_GESTION_CONSULTATION',
  'EDI_GESTION_MODIFICATION',
  'ORGANISATION_MODIFICATION',
] as const satisfies Profil[]

/** Whether a profile is given on a structure of that nature: delegations are given by public ones only. */
export const applies = (profil: Profil, type: StructureType) => type === 'PUBLIQUE' || !profil.startsWith('EDI_GESTION')

/** The screens of the guide that a profile opens, alone or beside another one that it takes. */
export const opened: Record<Profil, { ecran: Ecran; beside?: Profil }[]> = {
  RACCORDEMENT_CONSULTATION: [{ ecran: 'EDI_RECHERCHER_FICHE' }, { ecran: 'API_GERER_RACCORDEMENTS' }],
  RACCORDEMENT_MODIFICATION: [
    { ecran: 'EDI_CREER_FICHE_EMETTEUR' },
    { ecran: 'EDI_RECHERCHER_FICHE' },
    { ecran: 'API_DECLARER_PISTE' },
    { ecran: 'API_GERER_RACCORDEMENTS' },
  ],
  EDI_RECEPTEUR_CONSULTATION: [{ ecran: 'EDI_RECHERCHER_FICHE' }],
  EDI_RECEPTEUR_MODIFICATION: [{ ecran: 'EDI_CREER_FICHE_RECEPTEUR', beside: 'RACCORDEMENT_MODIFICATION' }],
  EDI_GESTION_CONSULTATION: [{ ecran: 'EDI_GERER_RECEPTEURS' }],
  EDI_GESTION_MODIFICATION: [{ ecran: 'EDI_GERER_RECEPTEURS', beside: 'ORGANISATION_MODIFICATION' }],
  ORGANISATION_MODIFICATION: [{ ecran: 'EDI_GERER_RECEPTEURS', beside: 'EDI_GESTION_MODIFICATION' }],
}

/** Which profiles a URL asks to have ticked, as other screens send people here for what they lack. */
export const wanted = (url: URLSearchParams): Profil[] => PROFILS.filter((it) => url.getAll('profil').includes(it))

type Held = { profil: Profil; statut: string }
/** What may be asked for: what applies there, is not held and not asked for yet. */
export const askable = (type: StructureType, held: readonly Held[]) =>
  PROFILS.filter((it) => applies(it, type) && !held.some((one) => one.profil === it && (one.statut === 'ACCORDEE' || one.statut === 'DEMANDEE')))

/** The version to name in what is done next: an answer about one of the habilitations may be newer than what is known of the whole. */
export const latest = (it: { version: number; habilitations: readonly { version: number }[] }) =>
  Math.max(it.version, ...it.habilitations.map((one) => one.version))
