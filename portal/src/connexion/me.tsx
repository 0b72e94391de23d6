import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { graphql, useQuery } from '../graphql'
import { readRefusal, type Refusal } from '../graphql/refusal'
import type { Ecran, MeQuery, Profil, Role } from '../graphql/generated/graphql'
import { LabelsContext, labelsOf } from './labels'
import { useHabilitationsLive } from './useHabilitationsLive'

const Me = graphql(`
  query Me {
    moi {
      login
      roles
      rattachements {
        utilisateur
        statut
        gestionnairePrincipal
        ecrans
        version
        structure { siret nom type tiersDeDematerialisation statut }
        habilitations { profil effective statut utilisateur structure { siret } }
      }
    }
    libelles {
      nom
      valeurs { valeur libelle libelleEntite explication }
    }
  }
`)

type Rattachement = MeQuery['moi']['rattachements'][number]

export type Who = {
  login: string
  roles: readonly Role[]
  /** Those that count. */
  rattachements: Rattachement[]
  /** What the person acts for now; none for the operator, and for who belongs nowhere. */
  acting?: Rattachement
  actFor: (siret: string) => void
  isOperator: boolean
  has: (role: Role) => boolean
  /** Whether a screen of the guide is open, for the structure acted for. */
  opens: (...screens: Ecran[]) => boolean
  /** Whether a profile counts, for the structure acted for or another one. */
  holds: (profil: Profil, siret?: string) => boolean
  refetch: () => void
}

const Context = createContext<Who | null>(null)
const kept = (login: string) => `structure ${login}`

/** Who the person is and what they may do, and what screens call things: asked for before anything else. */
export function MeProvider(p: { children: ReactNode; waiting: (refusal?: Refusal, retry?: () => void) => ReactNode }) {
  const [result, ask] = useQuery({ query: Me })
  const [chosen, choose] = useState<string>()
  const moi = result.data?.moi
  // A screen opens, or closes, as soon as a manager says so.
  useHabilitationsLive(() => ask({ requestPolicy: 'network-only' }), { pause: !moi || moi.roles.length > 0 })
  const who = useMemo<Who | null>(() => {
    if (!moi) return null
    const rattachements = moi.rattachements.filter((it) => it.statut === 'VALIDE')
    const wanted = chosen ?? localStorage.getItem(kept(moi.login))
    const isOperator = moi.roles.length > 0
    const acting = isOperator ? undefined : (rattachements.find((it) => it.structure.siret === wanted) ?? rattachements[0])
    const holds = (profil: Profil, siret = acting?.structure.siret) =>
      rattachements.some((it) => it.structure.siret === siret && it.habilitations.some((h) => h.profil === profil && h.effective))
    return {
      login: moi.login,
      roles: moi.roles,
      rattachements,
      acting,
      actFor: (siret) => {
        localStorage.setItem(kept(moi.login), siret)
        choose(siret)
      },
      isOperator,
      has: (role) => moi.roles.includes(role),
      opens: (...screens) => screens.some((it) => acting?.ecrans.includes(it) ?? false),
      holds,
      refetch: () => ask({ requestPolicy: 'network-only' }),
    }
  }, [moi, chosen, ask])
  const labels = useMemo(
    () => labelsOf(result.data?.libelles ?? [], who?.acting?.structure.type === 'PUBLIQUE'),
    [result.data, who?.acting?.structure.type],
  )
  if (!who) {
    return p.waiting(result.error && readRefusal(result.error), () => ask({ requestPolicy: 'network-only' }))
  }
  return (
    <Context value={who}>
      <LabelsContext value={labels}>{p.children}</LabelsContext>
    </Context>
  )
}

export function useMe(): Who {
  const it = useContext(Context)
  if (!it) throw new Error('Outside of MeProvider')
  return it
}
