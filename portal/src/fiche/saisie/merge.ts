export type Row = { path: string; before: string; theirs: string; mine: string }

/** What a form says, field by field: the lists and objects in it by their paths. */
export function flatten(value: unknown, path = ''): Record<string, string> {
  if (value === null || value === undefined || value === '') return {}
  if (typeof value !== 'object') return { [path]: String(value) }
  return Object.assign({}, ...Object.entries(value).map(([name, it]) => flatten(it, path ? `${path}.${name}` : name))) as Record<string, string>
}

/** Where mine and theirs say something else. Those that only they, or only I, changed are among them: one sees all that is at stake. */
export function compare(before: unknown, theirs: unknown, mine: unknown): Row[] {
  const [b, t, m] = [flatten(before), flatten(theirs), flatten(mine)]
  return [...new Set([...Object.keys(t), ...Object.keys(m)])]
    .filter((path) => t[path] !== m[path])
    .map((path) => ({ path, before: b[path] ?? '', theirs: t[path] ?? '', mine: m[path] ?? '' }))
}

/** Whether they left alone what I edit, so that both changes go together. */
export const apart = (before: unknown, theirs: unknown) => compare(null, before, theirs).length === 0
