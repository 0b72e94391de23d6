/** What other domains may use of fiches. */
import './fiche.css'

export { Certificat, CertificatFragment } from './Certificat'
export { Changes } from './Changes'
export { commonName, summarise, type Change } from './changes'
export { Contenu } from './Contenu'
export { DaysLeft } from './DaysLeft'
export { FicheHeader } from './detail/FicheHeader'
export { RevisionDiff } from './detail/RevisionDiff'
export { FicheRow, useFicheColumns } from './recherche/FicheRow'
export { useFicheChanges } from './useFicheChanges'
export { sayType } from './vie/sayType'
