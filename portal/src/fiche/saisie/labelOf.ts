/** What a form calls a field, with the group that it is in; its path where no field says it. */
export function labelOf(form: HTMLFormElement | null, path: string): string {
  const named = form?.querySelector(`[name="${CSS.escape(path)}"]`)
  const field = named?.closest('.field')
  const label = field?.querySelector('label, [class*="Label"], span[id]') ?? named?.closest('label')
  const said = plain(label)
  if (!said) return path
  const group = plain(named?.closest('fieldset')?.querySelector('legend'))
  return group ? `${group} · ${said}` : said
}

/** The text of a label without what it says besides, as that its field is required. */
function plain(label: Element | null | undefined): string {
  const copy = label?.cloneNode(true) as Element | undefined
  copy?.querySelectorAll('.required').forEach((it) => it.remove())
  return copy?.textContent?.trim() ?? ''
}
