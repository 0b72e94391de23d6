export { ExportPanel } from './ExportPanel'
export { ListExport } from './ListExport'
