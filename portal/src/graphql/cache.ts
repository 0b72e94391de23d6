import type { Cache, CacheExchangeOpts } from '@urql/exchange-graphcache'

type Data = Record<string, unknown>

/** By these fields, each selected; what does not select them all is part of what it stands in. */
const by = (...names: string[]) => (data: Data) => {
  const values = names.map((name) => name.split('.').reduce<unknown>((it, key) => (it as Data | undefined)?.[key], data))
  return values.every((it) => typeof it === 'string' || typeof it === 'number') ? values.join(' ') : null
}

/**
 * By what things are the same thing; those that have an id are the same by it. All others are part of what they stand in: the same
 * certificate is judged otherwise on another fiche, or at another time. A test holds it against the schema.
 */
export const keys: NonNullable<CacheExchangeOpts['keys']> = {
  Structure: by('siret'),
  StructurePassee: by('siret', 'version'),
  Utilisateur: by('login'),
  Rattachement: by('structure.siret', 'utilisateur'),
  RattachementPasse: by('structure.siret', 'utilisateur', 'version'),
  Habilitation: by('structure.siret', 'utilisateur', 'profil'),
  CompteTechnique: by('structure.siret'),
  InterfaceCode: by('code'),
  Certificat: by('sha256'),
  Emetteur: by('sha256'),
  Vue: by('nom'),
  LettreMorte: by('groupe', 'objet'),
  Webhook: by('structure.siret', 'nom'),
}

export const possibleTypes: NonNullable<CacheExchangeOpts['possibleTypes']> = {
  EtatDeFiche: ['Fiche', 'FichePassee'],
  EtatDeDelegation: ['Delegation', 'DelegationPassee'],
  EtatDeRaccordementApi: ['RaccordementApi', 'RaccordementApiPasse'],
  EtatDeRattachement: ['Rattachement', 'RattachementPasse'],
  EtatDeStructure: ['Structure', 'StructurePassee'],
  EtatPasse: ['DelegationPassee', 'FichePassee', 'RaccordementApiPasse', 'RattachementPasse', 'StructurePassee'],
  Reseau: ['ReseauAs2', 'ReseauPesit', 'ReseauSftp'],
  Node: [
    'Delegation',
    'DelegationPassee',
    'Export',
    'Fiche',
    'FichePassee',
    'InterfaceCode',
    'RaccordementApi',
    'RaccordementApiPasse',
    'Rattachement',
    'RattachementPasse',
    'Structure',
    'StructurePassee',
  ],
}

/** Forgets the pages of a list, which are then asked for again by the screens that show them. */
const forget = (...lists: string[]) => (_answer: unknown, _args: unknown, cache: Cache) => {
  for (const field of cache.inspectFields('Query')) {
    if (lists.includes(field.fieldName)) cache.invalidate('Query', field.fieldKey)
  }
}
const fiches = forget('fiches', 'fichesAExaminer')
const delegations = forget('delegations')
const habilitations = forget('habilitations', 'rattachements', 'listeHabilitations')
const raccordements = forget('raccordementsApi')
const webhooks = forget('webhooks', 'livraisons')
const recherches = forget('recherches')
const notices = forget('avis', 'avisNonLus')
const history = forget('history')

/**
 * What a mutation changes besides the things that it answers: the lists that these come into or leave. A subscription changes none: no
 * row moves under the eyes of its reader, screens say that there is news.
 */
export const updates: NonNullable<CacheExchangeOpts['updates']> = {
  Mutation: {
    createFiche: fiches,
    submitFiche: fiches,
    withdrawFiche: fiches,
    activateFiche: fiches,
    returnFiche: fiches,
    deactivateFiche: fiches,
    reactivateFiche: fiches,
    discardFiche: (_answer, args, cache) => {
      fiches(_answer, args, cache)
      cache.invalidate({ __typename: 'Fiche', id: String(args['id']) })
    },
    requestDelegation: delegations,
    acceptDelegation: delegations,
    refuseDelegation: delegations,
    cancelDelegation: delegations,
    endDelegation: delegations,
    requestRattachement: habilitations,
    decideRattachement: habilitations,
    removeRattachement: habilitations,
    requestHabilitation: habilitations,
    grantHabilitation: habilitations,
    refuseHabilitation: habilitations,
    revokeHabilitation: habilitations,
    declareRaccordementApi: raccordements,
    loadRaccordementApiCertificat: raccordements,
    registerWebhook: webhooks,
    removeWebhook: webhooks,
    keepRecherche: recherches,
    dropRecherche: recherches,
    marquerAvisLus: notices,
    forgetCourriel: forget('history', 'preferencesAvis'),
    forgetTextes: history,
    forgetContacts: history,
    forgetRaccordementApiContact: history,
  },
}
