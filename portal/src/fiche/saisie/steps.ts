/** The form, step by step, as the guide has it. */
export const steps = ['protocole', 'certificats', 'informations', 'contacts', 'reseau', 'interfaces', 'commentaire', 'envoi'] as const
export type Step = (typeof steps)[number]

const parts: [RegExp, Step][] = [
  [/^protocole/, 'protocole'],
  [/^certificats/, 'certificats'],
  [/^validite/, 'informations'],
  [/^contacts/, 'contacts'],
  [/^reseau/, 'reseau'],
  [/^interfaces/, 'interfaces'],
  [/^commentaire/, 'commentaire'],
]

/** The step on which something is put right, by where the API says it is; of the whole fiche the last one. */
export const stepOf = (path: string): Step => parts.find(([of]) => of.test(path.replace(/^input\./, '')))?.[1] ?? 'envoi'

export const isStep = (it: string | undefined): it is Step => steps.includes(it as Step)
export const nextStep = (it: Step): Step => steps[Math.min(steps.indexOf(it) + 1, steps.length - 1)] ?? 'envoi'
export const previousStep = (it: Step): Step | undefined => steps[steps.indexOf(it) - 1]
