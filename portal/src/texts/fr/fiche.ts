const fiche = {
  title: 'Fiche {{id}}',
} as const
export default fiche
