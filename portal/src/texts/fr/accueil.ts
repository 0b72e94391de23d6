const accueil = {
  title: 'Accueil',
} as const
export default accueil
