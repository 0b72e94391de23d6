import { useState } from 'react'
import { useQuery as useAnswer, type AnyVariables, type UseQueryArgs, type UseQueryResponse } from 'urql'
import { passes, readRefusal } from './refusal'

/**
 * What is answered. It stays while the same is asked again, and when that fails for a while, with the reason: whoever typed something below
 * loses nothing to it. What is refused for good goes.
 */
export function useQuery<D, V extends AnyVariables>(args: UseQueryArgs<V, D>): UseQueryResponse<D, V> {
  const [result, ask] = useAnswer<D, V>(args)
  const asked = JSON.stringify(args.variables ?? {})
  const [kept, keep] = useState<{ asked: string; data: D }>()
  const { data, error, fetching } = result
  if (data !== undefined && !fetching && (kept?.data !== data || kept.asked !== asked)) keep({ asked, data })
  const waits = data === undefined && (fetching || (error !== undefined && passes(readRefusal(error))))
  return [waits && kept?.asked === asked ? { ...result, data: kept.data } : result, ask]
}
