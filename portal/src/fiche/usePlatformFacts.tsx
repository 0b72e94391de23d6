import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What the platform says of itself, in words; a setting that an operator added is called as it is spelt. */
export function usePlatformFacts() {
  const { t } = useTranslation('fiche')
  return (parameters: readonly { nom: string; valeur: string }[]) =>
    parameters.map(({ nom, valeur }): [string, ReactNode] => [t(`network.${nom}` as 'network.hote', { defaultValue: nom }), <code key={nom}>{valeur}</code>])
}
