const connexion = {
  title: 'Connexion',
  chooseAccount: 'Qui êtes-vous ?',
  chooseAccountLead: 'Mode démonstration : choisissez un compte, un clic suffit. Vous pourrez en changer à tout moment.',
  signIn: 'Se connecter',
  signInLead: 'Vous serez conduit chez votre fournisseur d’identité, puis ramené ici.',
  tokensOnly: 'Ce service n’est ouvert qu’aux programmes, par jeton. Aucune connexion n’est possible depuis un navigateur.',
  tagline: 'Qui est raccordé, comment, qui l’a décidé et quand.',
  missing: 'Il faut {{profils}} pour {{structure}}.',
  closedTitle: 'Cet écran ne vous est pas ouvert',
  closedToOperator: 'Il est celui des structures. Un rôle chez l’opérateur n’y donne pas accès.',
  closedHow: 'Demandez-les : un gestionnaire de votre structure les accorde, et l’écran s’ouvre sans vous reconnecter. Le gestionnaire principal d’une structure publique les a en général déjà.',
  closedAsk: 'Demander ces habilitations',
  closedNoStructure: 'Vous n’êtes rattaché à aucune structure. Demandez votre rattachement à la vôtre, puis les habilitations dont vous avez besoin.',
  closedAttach: 'Demander un rattachement',
  missingRole: 'Il faut le rôle {{role}}.',
  missingRoleHelp: 'Les rôles de l’opérateur se donnent chez le fournisseur d’identité : demandez-le à qui l’administre.',
} as const
export default connexion
