import type { Translation } from '..'
import type fr from '../fr/connexion'

export default {
  title: 'Sign in',
  chooseAccount: 'Who are you?',
  chooseAccountLead: 'Demonstration mode: choose an account, one click is enough. You can change at any time.',
  signIn: 'Sign in',
  signInLead: 'You will be taken to your identity provider, then brought back here.',
  signInRefused: 'The identity provider did not recognise you, or you gave up. Try again; if it goes on, tell your administrator.',
  signInUnavailable: 'The identity provider does not answer. Try again in a moment.',
  tokensOnly: 'This service is open to programs only, by token. Nobody can sign in from a browser.',
  tagline: 'Who is connected, how, who decided it and when.',
  missing: 'This takes {{profils}} for {{structure}}.',
} satisfies Translation<typeof fr>
