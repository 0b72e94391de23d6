const KEPT = 'wanted'

/** Before somebody leaves for the identity provider: the address that they asked for. After a refusal it is kept already. */
export function keepWhereOneWants() {
  if (!new URLSearchParams(location.search).has('connexion')) sessionStorage.setItem(KEPT, location.pathname + location.search)
}

/** Back from the identity provider, which leads to the first page: goes on to the address that was asked for, once. */
export function goWhereOneWanted() {
  const wanted = sessionStorage.getItem(KEPT)
  sessionStorage.removeItem(KEPT)
  if (wanted && location.pathname === '/') history.replaceState(null, '', location.origin + wanted)
}
