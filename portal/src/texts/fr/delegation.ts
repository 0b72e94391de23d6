const delegation = {
  title: 'Récepteurs de factures',
} as const
export default delegation
