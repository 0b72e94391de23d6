type Slot = { etat: string; position: number; tete: number; reste: number }

/** How far a slot has come, from 0 to 1: positions begin at 0, nothing projected is -1. */
export const progressOf = ({ position, tete }: Slot) => (tete < 0 ? 1 : Math.min(1, Math.max(0, (position + 1) / (tete + 1))))

/** Whether anything is being built, and so worth looking at often. */
export const isBuilding = (views: readonly { generations: readonly Slot[] }[]) =>
  views.some((it) => it.generations.some((slot) => slot.etat === 'EN_CONSTRUCTION'))

export type Component = { name: string; status: string; details: [string, string][] }

/** What the health of the program says, part by part; nothing of an answer that has another form. */
export function readHealth(answer: unknown): { status: string; components: Component[] } | null {
  const it = answer as { status?: unknown; components?: Record<string, { status?: unknown; details?: Record<string, unknown> }> } | null
  if (typeof it?.status !== 'string') return null
  return {
    status: it.status,
    components: Object.entries(it.components ?? {}).map(([name, one]) => ({
      name,
      status: typeof one.status === 'string' ? one.status : 'UNKNOWN',
      details: Object.entries(one.details ?? {})
        .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
        .map(([key, value]) => [key, String(value)]),
    })),
  }
}
