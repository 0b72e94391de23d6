const audit = {
  title: 'Audit',
} as const
export default audit
