import type { CombinedError } from 'urql'

/** One broken rule, and the field that breaks it. */
export type Violation = { code: string; path: string; message: string }

/** What would have been enough, where something is forbidden. */
export type Access = {
  structure?: string
  profils?: string[]
  manquants?: string[]
  gestionnairePrincipal?: boolean
  roles?: string[]
}

export type Refusal = {
  /** Stable. UNREACHABLE where nothing answered. */
  code: string
  message: string
  correlationId?: string
  /** Sentences by the name of their field, which shows them. */
  byField: Record<string, string[]>
  /** Sentences of rules that no field of the form shows. */
  others: string[]
  access: Access[]
  /** Which delegation stands in the way, and the like. */
  extensions: Record<string, unknown>
}

const PASSING = ['UNAVAILABLE', 'VUE_EN_CONSTRUCTION', 'TIMEOUT', 'UNREACHABLE']

/** Whether the same may succeed in a moment. */
export const passes = (refusal: Refusal) => PASSING.includes(refusal.code)

/** A path of the contract as the names of a form have it: without the argument that it begins with, positions as numbers. */
export const fieldOf = (path: string) => path.replace(/\[(\w+)\]/g, '.$1').replace(/^input\./, '')

/** A sentence as it stands beside the field that it is about: without the path that it begins with. */
export const withoutName = (message: string) =>
  message.replace(/^(?:«\s?[^»]+»|'[^']+')\s?:\s(\S)/, (_, first: string) => first.toUpperCase())

/**
 * Puts each broken rule on the field of its path, or on the nearest one above it; the others are said apart.
 *
 * @param names of the fields that show what is wrong with them
 * @param rename what a form calls the field of a path, where it is not the path
 */
export function readRefusal(error: CombinedError, names: Iterable<string> = [], rename = (path: string) => path): Refusal {
  const first = error.graphQLErrors[0]
  const extensions = (first?.extensions ?? {}) as Record<string, unknown>
  const violations = (extensions['violations'] ?? []) as Violation[]
  const known = new Set(names)
  const byField: Record<string, string[]> = {}
  const others: string[] = []
  for (const { path, message } of violations) {
    let name = rename(fieldOf(path))
    while (name && !known.has(name)) name = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : ''
    if (name) (byField[name] ??= []).push(withoutName(message))
    else others.push(message)
  }
  return {
    code: typeof extensions['code'] === 'string' ? extensions['code'] : first ? 'INTERNAL' : 'UNREACHABLE',
    message: first?.message ?? '',
    correlationId: typeof extensions['correlationId'] === 'string' ? extensions['correlationId'] : undefined,
    byField,
    others: others.filter((it, at) => it !== first?.message && others.indexOf(it) === at),
    access: (extensions['acces'] ?? []) as Access[],
    extensions,
  }
}

/** The names of the fields of a form. */
export const namesOf = (form: HTMLFormElement) =>
  [...form.elements].map((it) => it.getAttribute('name') ?? '').filter((it) => it !== '')
