import 'i18next'
import type accueil from './fr/accueil'
import type administration from './fr/administration'
import type audit from './fr/audit'
import type common from './fr/common'
import type connexion from './fr/connexion'
import type delegation from './fr/delegation'
import type examen from './fr/examen'
import type exporter from './fr/exporter'
import type fiche from './fr/fiche'
import type habilitation from './fr/habilitation'
import type historique from './fr/historique'
import type raccordementapi from './fr/raccordementapi'
import type saisie from './fr/saisie'
import type vie from './fr/vie'
import type webhooks from './fr/webhooks'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    keySeparator: false
    resources: {
      accueil: typeof accueil
      administration: typeof administration
      audit: typeof audit
      common: typeof common
      connexion: typeof connexion
      delegation: typeof delegation
      examen: typeof examen
      exporter: typeof exporter
      fiche: typeof fiche
      habilitation: typeof habilitation
      historique: typeof historique
      raccordementapi: typeof raccordementapi
      saisie: typeof saisie
      vie: typeof vie
      webhooks: typeof webhooks
    }
  }
}
