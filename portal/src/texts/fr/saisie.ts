const saisie = {
  title: 'Saisie',
} as const
export default saisie
