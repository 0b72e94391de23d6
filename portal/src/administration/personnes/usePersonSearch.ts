import { useEffect, useRef, useState } from 'react'
import { useClient } from 'urql'
import { graphql, readRefusal, type Refusal } from '../../graphql'
import { touched, type Asked, type Page, type Thing } from './found'

const Query = graphql(`
  query DonneesPersonnelles($login: String, $email: String, $nom: String, $after: Int) {
    donneesPersonnelles(login: $login, email: $email, nom: $nom, after: $after) {
      suite
      donnees { position at objetType objetId evenement champ contact { nom email telephone } texte }
    }
  }
`)
const BEFORE_ALL = -1

/** Reads all that is held about somebody, an answer after the other, until all events were looked at, it is stopped or its screen is left. */
export function usePersonSearch() {
  const client = useClient()
  const [asked, setAsked] = useState<Asked>()
  const [pages, setPages] = useState<Page[]>([])
  const [running, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const turn = useRef(0)
  useEffect(() => () => void turn.current++, [])

  /** One answer; undefined where it was refused, or nobody waits for it any more. */
  async function read(who: Asked, after: number, mine: number): Promise<Page | undefined> {
    const { data, error } = await client.query(Query, { ...who, after }, { requestPolicy: 'network-only' }).toPromise()
    if (turn.current !== mine) return undefined
    if (!data) setRefusal(error && readRefusal(error))
    return data && { after, ...data.donneesPersonnelles }
  }
  async function work(doing: (mine: number) => Promise<void>) {
    const mine = ++turn.current
    setRefusal(undefined)
    setRunning(true)
    await doing(mine)
    if (turn.current === mine) setRunning(false)
  }
  const from = (who: Asked, first: number) =>
    work(async (mine) => {
      for (let after: number | null = first; after !== null; ) {
        const page: Page | undefined = await read(who, after, mine)
        if (!page) return
        setPages((all) => [...all, page])
        after = page.suite
      }
    })
  return {
    asked,
    pages,
    running,
    refusal,
    search: (who: Asked) => {
      setAsked(who)
      setPages([])
      return from(who, BEFORE_ALL)
    },
    /** From where it stopped. */
    goOn: () => asked && from(asked, pages.at(-1)?.suite ?? BEFORE_ALL),
    stop: () => {
      turn.current++
      setRunning(false)
    },
    /** Reads again what may be otherwise once something of a thing was destroyed. */
    again: (thing: Pick<Thing, 'type' | 'id'>) =>
      asked &&
      work(async (mine) => {
        for (const { after } of touched(pages, thing)) {
          const page = await read(asked, after, mine)
          if (!page) return
          setPages((all) => all.map((it) => (it.after === after ? page : it)))
        }
      }),
  }
}
