type Tree = { [name: string]: unknown }

/**
 * What a form says, nested as its names are: `contacts.0.nom` is the name of the first contact. Numbers in a name are positions in a
 * list. What is left blank is null; a field marked `data-lines` is a list of its lines, one marked `data-number` a number, a box is
 * true or false.
 */
export function readForm<T>(form: HTMLFormElement): T {
  const root: Tree = {}
  for (const element of form.elements) {
    const field = element as HTMLInputElement
    if (!field.name || field.disabled || field.type === 'file' || field.type === 'button' || field.type === 'submit') continue
    if (field.type === 'radio' && !field.checked) continue
    put(root, field.name.split('.'), valueOf(field))
  }
  return lists(root) as T
}

function valueOf(field: HTMLInputElement): unknown {
  if (field.type === 'checkbox') return field.checked
  const text = field.value.trim()
  if ('lines' in field.dataset) return text.split(/[\s,;]+/).filter((it) => it !== '')
  if (text === '') return null
  if ('number' in field.dataset) return /^-?\d+$/.test(text.replace(/\s/g, '')) ? Number(text.replace(/\s/g, '')) : text
  return text
}

function put(at: Tree, [name = '', ...rest]: string[], value: unknown) {
  if (rest.length === 0) at[name] = value
  else put((at[name] ??= {}) as Tree, rest, value)
}

function lists(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return tree
  const entries = Object.entries(tree).map(([name, it]) => [name, lists(it)] as const)
  return entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, it]) => it)
    : Object.fromEntries(entries)
}
