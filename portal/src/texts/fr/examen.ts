const examen = {
  title: 'Examen',
} as const
export default examen
