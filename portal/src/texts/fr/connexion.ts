const connexion = {
  title: 'Connexion',
  chooseAccount: 'Qui êtes-vous ?',
  chooseAccountLead: 'Mode démonstration : choisissez un compte, un clic suffit. Vous pourrez en changer à tout moment.',
  signIn: 'Se connecter',
  signInLead: 'Vous serez conduit chez votre fournisseur d’identité, puis ramené ici.',
  signInRefused: 'Le fournisseur d’identité ne vous a pas reconnu, ou vous avez renoncé. Réessayez ; si cela se répète, dites-le à votre administrateur.',
  signInUnavailable: 'Le fournisseur d’identité ne répond pas. Réessayez dans un instant.',
  tokensOnly: 'Ce service n’est ouvert qu’aux programmes, par jeton. Aucune connexion n’est possible depuis un navigateur.',
  tagline: 'Qui est raccordé, comment, qui l’a décidé et quand.',
  missing: 'Il faut {{profils}} pour {{structure}}.',
} as const
export default connexion
