import type { Translation } from '..'
import type fr from '../fr/connexion'

export default {
  title: 'Sign in',
  chooseAccount: 'Who are you?',
  chooseAccountLead: 'Demonstration mode: choose an account, one click is enough. You can change at any time.',
  signIn: 'Sign in',
  signInLead: 'You will be taken to your identity provider, then brought back here.',
  signInInTab: 'Sign in in another tab',
  over: 'Your session is over. Take the same account: what you typed is still there.',
  overElsewhere: 'Your session is over. Sign in in the tab that opens, then come back to this one: what you typed is still here.',
  signInRefused: 'The identity provider did not recognise you, or you gave up. Try again; if it goes on, tell your administrator.',
  signInUnavailable: 'The identity provider does not answer. Try again in a moment.',
  tokensOnly: 'This service is open to programs only, by token. Nobody can sign in from a browser.',
  tagline: 'Who is connected, how, who decided it and when.',
  missing: 'This takes {{profils}} for {{structure}}.',
  closedTitle: 'This screen is not open to you',
  closedToOperator: 'It is for structures. A role at the operator does not open it.',
  closedHow: 'Ask for them: a manager of your structure grants them, and the screen opens without signing in again. The principal manager of a public structure generally has them already.',
  closedAsk: 'Ask for these profiles',
  closedNoStructure: 'You belong to no structure. Ask to belong to yours, then for the profiles that you need.',
  closedAttach: 'Ask to belong to a structure',
  missingRole: 'This takes the role {{role}}.',
  missingRoleHelp: 'Roles at the operator are given at the identity provider: ask whoever administers it.',
} satisfies Translation<typeof fr>
