const habilitation = {
  title: 'Mes habilitations',
} as const
export default habilitation
