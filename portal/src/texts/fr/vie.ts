const vie = {
  title: 'Vie',
} as const
export default vie
