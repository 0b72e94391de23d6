export { graphql, unmask, type FragmentType } from './generated'
export { readRefusal, namesOf, passes, type Refusal } from './refusal'
export { useLive } from './useLive'
export { useWake } from './useWake'
