import type commonTexts from '../texts/fr/common'
import type { Who } from '../connexion'
import type { IconName } from '../ui'

type Text = Extract<keyof typeof commonTexts, `nav.${string}`>
export type Item = { to: string; text: Text; icon: IconName; exact?: boolean; shown: (me: Who) => boolean }
export type Group = { text?: Text; items: Item[] }

/** The screens that one chooses from: as the guide has them, to whom they are open. */
export const navigation: Group[] = [
  {
    items: [
      { to: '/', text: 'nav.accueil', icon: 'home', exact: true, shown: () => true },
      { to: '/exports-demandes', text: 'nav.exports', icon: 'download', shown: (me) => me.isOperator || me.rattachements.length > 0 },
    ],
  },
  {
    text: 'nav.operator',
    items: [
      { to: '/examen', text: 'nav.examen', icon: 'check', shown: (me) => me.isOperator },
      { to: '/audit', text: 'nav.audit', icon: 'shield', shown: (me) => me.isOperator },
      { to: '/administration', text: 'nav.administration', icon: 'settings', shown: (me) => me.has('AIFE_ADMIN') || me.has('AUDITEUR') },
    ],
  },
  {
    text: 'nav.edi',
    items: [
      { to: '/fiches', text: 'nav.fiches', icon: 'search', exact: true, shown: (me) => me.isOperator || me.opens('EDI_RECHERCHER_FICHE') },
      {
        to: '/fiches/nouvelle',
        text: 'nav.creer',
        icon: 'add',
        shown: (me) => me.opens('EDI_CREER_FICHE_EMETTEUR', 'EDI_CREER_FICHE_RECEPTEUR'),
      },
      { to: '/receveurs', text: 'nav.receveurs', icon: 'swap', shown: (me) => me.opens('EDI_GERER_RECEPTEURS') },
      { to: '/tiers', text: 'nav.tiers', icon: 'people', shown: (me) => me.opens('EDI_CREER_FICHE_RECEPTEUR') },
    ],
  },
  {
    text: 'nav.api',
    items: [
      {
        to: '/raccordements-api',
        text: 'nav.raccordementsapi',
        icon: 'cloud',
        shown: (me) => me.isOperator || me.opens('API_GERER_RACCORDEMENTS', 'API_DECLARER_PISTE'),
      },
    ],
  },
  {
    text: 'nav.rights',
    items: [
      { to: '/habilitations', text: 'nav.habilitations', icon: 'key', exact: true, shown: (me) => !me.isOperator },
      {
        to: '/habilitations/utilisateurs',
        text: 'nav.gerer',
        icon: 'people',
        shown: (me) => me.holds('ORGANISATION_MODIFICATION') || me.has('AIFE_ADMIN') || me.has('AUDITEUR'),
      },
      { to: '/webhooks', text: 'nav.webhooks', icon: 'send', shown: (me) => me.holds('ORGANISATION_MODIFICATION') },
    ],
  },
]
