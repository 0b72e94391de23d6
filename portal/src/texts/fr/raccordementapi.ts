const raccordementapi = {
  title: 'Raccordements API',
} as const
export default raccordementapi
