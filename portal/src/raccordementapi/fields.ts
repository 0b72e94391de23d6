import type { TypeUtilisation } from '../graphql/generated/graphql'

/** Whether a way of using the API names a publisher or an operator: it has to, it may, or there is none to name (S-40). */
export function namedBy(type: TypeUtilisation | null | undefined): 'required' | 'optional' | 'none' {
  switch (type) {
    case 'SOLUTION_EDITEUR':
    case 'SOLUTION_OPERATEUR':
      return 'required'
    case 'EDITEUR':
    case 'OPERATEUR':
      return 'optional'
    default:
      return 'none'
  }
}

/** What would make the name in PISTE another one, where somebody may not see that it is there; it is never changed for them (S-39). */
export function doubtsOf(name: string): ('blanks' | 'double' | 'invisible')[] {
  const doubts: ('blanks' | 'double' | 'invisible')[] = []
  if (name !== '' && name.trim() !== name) doubts.push('blanks')
  if (/\S[\s\p{Zs}]{2,}\S/u.test(name)) doubts.push('double')
  if (/[\p{Cf}\p{Cc}]|[^\S ]/u.test(name.trim())) doubts.push('invisible')
  return doubts
}
