export type Fichier = { nom: string; contenu: string }

export const LARGEST = 1024 * 1024

/** Whether bytes hold a private key in PEM: it never leaves this browser. */
export const holdsPrivateKey = (bytes: Uint8Array) => /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(new TextDecoder('latin1').decode(bytes))

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
