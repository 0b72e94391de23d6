import { useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, useMutation } from 'urql'
import { useMe } from '../../connexion'
import { graphql, namesOf, readRefusal, unmask, type Refusal } from '../../graphql'
import type { DescribeFicheInput } from '../../graphql/generated/graphql'
import { announce, readForm } from '../../ui'
import { useDraft } from '../../ui/useDraft'
import { partsOf, SaisieFragment, type Fiche } from './edited'
import { labelOf } from './labelOf'
import { apart, compare, type Row } from './merge'
import type { Step } from './steps'

const Describe = graphql(`
  mutation SaisieDescribe($id: ID!, $input: DescribeFicheInput!, $v: Int!) {
    describeFiche(id: $id, input: $input, expectedVersion: $v) { id ...Saisie_fiche }
  }
`)
const Latest = graphql(`query SaisieLatest($id: ID!) { fiche(id: $id) { __typename id version modifieePar ... on Fiche { ...Saisie_fiche } } }`)

export type Saved = { next: boolean }
export type StepProps = { fiche: Fiche; onSaved: (saved: Saved) => void; onReload: () => void }

/** Somebody else changed the same part: what was there, what they say, what I say. */
export type Conflict = { rows: (Row & { label: string })[]; by: string; keepMine: () => void; takeTheirs: () => void; close: () => void }

/**
 * A step of the form that saves parts of a fiche. The fiche is the one that editing began with: what others change since is never
 * overwritten, see Conflict.
 *
 * @param toInput what the form says, as the API takes it
 * @param rename what the form calls the field of a path
 */
export function useStep<T extends object>(
  step: Step,
  { fiche: given, onSaved, onReload }: StepProps,
  toInput: (values: T) => DescribeFicheInput,
  rename?: (path: string, sent: DescribeFicheInput) => string,
) {
  const { t } = useTranslation('saisie')
  const client = useClient()
  const form = useRef<HTMLFormElement>(null)
  const [fiche] = useState(given)
  const draft = useDraft<T>(useMe().login, `${fiche.id} ${step}`, fiche.version, form)
  const [{ fetching }, describe] = useMutation(Describe)
  const [refusal, setRefusal] = useState<Refusal>()
  const [conflict, setConflict] = useState<Conflict>()

  async function send(input: DescribeFicheInput, version: number, saved: Saved): Promise<void> {
    const { error } = await describe({ id: fiche.id, input, v: version })
    if (!error) {
      draft.drop()
      announce(t('saved'))
      setConflict(undefined)
      onSaved(saved)
      return
    }
    const names = form.current ? namesOf(form.current) : []
    const refused = readRefusal(error, names, rename && ((path) => rename(path, input)))
    if (refused.code !== 'CONFLICT') return setRefusal(refused)
    const latest = await client.query(Latest, { id: fiche.id }, { requestPolicy: 'network-only' }).toPromise()
    const theirs = latest.data?.fiche?.__typename === 'Fiche' ? unmask(SaisieFragment, latest.data.fiche) : undefined
    if (!theirs) return setRefusal(refused)
    const part = (of: DescribeFicheInput) => Object.fromEntries(Object.keys(input).map((key) => [key, of[key as keyof DescribeFicheInput]]))
    const [before, now] = [part(partsOf(fiche)), part(partsOf(theirs))]
    // They changed something else: both go together.
    if (apart(before, now)) return send(input, theirs.version, saved)
    setConflict({
      rows: compare(before, now, input).map((it) => ({ ...it, label: labelOf(form.current, rename?.(it.path, input) ?? it.path) })),
      by: theirs.modifieePar,
      keepMine: () => void send(input, theirs.version, saved),
      takeTheirs: () => {
        draft.drop()
        setConflict(undefined)
        onReload()
      },
      close: () => setConflict(undefined),
    })
  }

  return {
    fiche,
    /** What was typed before and not saved, if anything. */
    draft: draft.found,
    dropDraft: () => {
      draft.drop()
      onReload()
    },
    refusal,
    conflict,
    saving: fetching,
    formProps: {
      ref: form,
      validationErrors: refusal?.byField ?? {},
      onSubmit: (e: FormEvent<HTMLFormElement>) => {
        e.preventDefault()
        setRefusal(undefined)
        const submitter = (e.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
        void send(toInput(readForm<T>(e.currentTarget)), fiche.version, { next: submitter?.value === 'next' })
      },
    },
  }
}
