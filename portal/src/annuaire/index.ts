export { StructureSearch, type Found } from './StructureSearch'
