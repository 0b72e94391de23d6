export { Historique } from './Historique'
