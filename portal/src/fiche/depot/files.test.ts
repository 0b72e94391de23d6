import { expect, test } from 'vitest'
import { holdsPrivateKey, toBase64 } from './files'

const bytes = (text: string) => new TextEncoder().encode(text)

test('bytes of any length are written in Base64', () => {
  expect(toBase64(new Uint8Array())).toBe('')
  expect(toBase64(bytes('foobar'))).toBe('Zm9vYmFy')
  const long = new Uint8Array(100_000).map((_, at) => at % 256)
  expect(atob(toBase64(long)).length).toBe(100_000)
  expect(atob(toBase64(long)).charCodeAt(99_999)).toBe(99_999 % 256)
})

test.each(['-----BEGIN PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----', '-----BEGIN ENCRYPTED PRIVATE KEY-----'])('%s stays here', (it) =>
  expect(holdsPrivateKey(bytes(`x\n${it}\nMII`))).toBe(true),
)

test('certificates are public', () => expect(holdsPrivateKey(bytes('-----BEGIN PKCS7-----\nMII'))).toBe(false))
