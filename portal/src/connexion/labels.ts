import { createContext, useContext } from 'react'

type Value = { valeur: string; libelle: string; libelleEntite: string; explication: string | null }
export type Labels = {
  say: (type: string, value: string) => string
  explain: (type: string, value: string) => string | undefined
  options: (type: string) => { id: string; label: string; help?: string }[]
}

/** The words of the API for the values of its enumerations; those of public structures where they have their own. */
export function labelsOf(enumerations: readonly { nom: string; valeurs: readonly Value[] }[], entity: boolean): Labels {
  const types = new Map(enumerations.map((it) => [it.nom, new Map(it.valeurs.map((value) => [value.valeur, value]))]))
  const word = (it: Value) => (entity ? it.libelleEntite : it.libelle)
  return {
    say: (type, value) => {
      const it = types.get(type)?.get(value)
      return it ? word(it) : value
    },
    explain: (type, value) => types.get(type)?.get(value)?.explication ?? undefined,
    options: (type) =>
      [...(types.get(type)?.values() ?? [])].map((it) => ({ id: it.valeur, label: word(it), help: it.explication ?? undefined })),
  }
}

export const LabelsContext = createContext<Labels>(labelsOf([], false))
export const useLabels = () => useContext(LabelsContext)
/** Says a value: `say('FicheStatus', 'ACTIVEE')`. */
export const useLabel = () => useContext(LabelsContext).say
