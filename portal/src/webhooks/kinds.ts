/** Kinds of notices that no structure is told of: those of the operator, and of one person alone. */
const NOT_OF_STRUCTURES = new Set(['EXAMEN_EN_RETARD', 'EXPORT_PRET', 'EXPORT_ECHOUE', 'LETTRES_MORTES', 'SCELLEMENT_ROMPU'])

/** What a webhook may be registered for, in the order and the words of the API. */
export const kindsOf = (options: { id: string; label: string }[]) => options.filter((it) => !NOT_OF_STRUCTURES.has(it.id))

/** What is in the body of a delivery, laid out to be read; as it is where it is no JSON. */
export function layOut(body: string) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
