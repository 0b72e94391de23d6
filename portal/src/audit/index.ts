export { EntryChanges, EntryList } from './histoire/EntryList'
export { pathOfThing } from './histoire/search'
export { useAuditWords } from './words'
