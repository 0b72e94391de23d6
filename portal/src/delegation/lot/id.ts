/** What one request, or batch, is named: twenty letters and digits. */
export const newId = (random = crypto.getRandomValues(new Uint8Array(20))) =>
  [...random].map((it) => '0123456789abcdefghijklmnopqrstuv'[it % 32]).join('')

const KEY = (login: string, ficheId: string) => `lot ${login} ${ficheId}`

/** A batch that was sent from this tab, found again after another screen; which it is, not what it holds. */
export type Kept = { id: string; file: string }

export function keepLot(login: string, ficheId: string, kept: Kept) {
  try {
    sessionStorage.setItem(KEY(login, ficheId), JSON.stringify(kept))
  } catch {
    // Full: the batch goes on all the same, its delegations are in the list.
  }
}
export const forgetLot = (login: string, ficheId: string) => sessionStorage.removeItem(KEY(login, ficheId))

export function keptLot(login: string, ficheId: string): Kept | undefined {
  try {
    const it = JSON.parse(sessionStorage.getItem(KEY(login, ficheId)) ?? 'null') as Kept | null
    return it && typeof it.id === 'string' && typeof it.file === 'string' ? it : undefined
  } catch {
    return undefined
  }
}
