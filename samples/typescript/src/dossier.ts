import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CreateFicheInput, DescribeFicheInput, FichierInput, Protocole } from './generated/graphql.js'

/** A folder: fiche.json says what to connect, beside it stand the certificates, one file each (.p7b). */
export type Dossier = {
  fiche: CreateFicheInput & { id: string }
  protocole: Protocole
  description: DescribeFicheInput
  certificats: FichierInput[]
}

export async function read(folder: string): Promise<Dossier> {
  const { protocole, description, ...fiche } = JSON.parse(await readFile(join(folder, 'fiche.json'), 'utf8'))
  const names = (await readdir(folder)).filter((name) => name.endsWith('.p7b')).sort()
  const certificats = await Promise.all(
    names.map(async (nom) => ({ nom, contenu: await readFile(join(folder, nom), 'base64') })),
  )
  return { fiche, protocole, certificats, description: { validite: halfAYear(), ...description } }
}

/** From today, where the folder says nothing else. */
function halfAYear() {
  const day = (date: Date) => date.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' })
  const end = new Date()
  end.setMonth(end.getMonth() + 6)
  return { du: day(new Date()), au: day(end) }
}
