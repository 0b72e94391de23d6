import { useCallback, useEffect, useState } from 'react'
import { useMutation } from 'urql'
import { graphql, readRefusal, useLive, type Refusal } from '../graphql'

const Follow = graphql(`subscription ExamensFollow { examens { examens { ficheId par depuis jusqua } } }`)
const Take = graphql(`mutation ExamenTake($id: ID!, $remplace: Boolean!) { takeExamen(id: $id, remplace: $remplace) { ficheId par depuis jusqua } }`)
const Leave = graphql(`mutation ExamenLeave($id: ID!) { leaveExamen(id: $id) }`)

export type Examination = { ficheId: string; par: string; depuis: string; jusqua: string }

/** Well before what is taken ends by itself. */
const AGAIN = 45_000

/** Who examines what, live; undefined until that is known. */
export function useExamens(): ReadonlyMap<string, Examination> | undefined {
  const [all, setAll] = useState<ReadonlyMap<string, Examination>>()
  useLive(Follow, {}, ({ examens }) => setAll(new Map(examens.examens.map((it) => [it.ficheId, it]))), () => undefined)
  return all
}

/**
 * Tells the others that one examines a fiche, for as long as it is on the screen; takes it over only where that is wanted.
 *
 * @param on whether it waits for a decision that one may take
 * @returns what somebody else does with it, if anything
 */
export function useExamination(id: string, login: string, on: boolean, all: ReadonlyMap<string, Examination> | undefined) {
  const [, take] = useMutation(Take)
  const [, leave] = useMutation(Leave)
  const [refusal, setRefusal] = useState<Refusal>()
  const holder = all?.get(id)
  const other = holder && holder.par !== login ? holder : undefined
  const takeIt = useCallback(
    async (remplace: boolean) => {
      const { error } = await take({ id, remplace })
      const refused = error && readRefusal(error)
      // Who has it is told by the subscription; that it waits no more, by the fiche itself.
      setRefusal(refused && !['EXAMEN_TAKEN', 'FICHE_NOT_SENT'].includes(refused.code) ? refused : undefined)
    },
    [id, take],
  )
  const free = on && other === undefined
  useEffect(() => {
    if (!free) return
    // eslint-disable-next-line react-hooks/set-state-in-effect -- it says what the server answers
    void takeIt(false)
    const clock = setInterval(() => void takeIt(false), AGAIN)
    return () => clearInterval(clock)
  }, [free, takeIt])
  useEffect(() => {
    if (!on) return
    return () => void leave({ id })
  }, [id, on, leave])
  return { other, refusal, takeOver: () => void takeIt(true) }
}
