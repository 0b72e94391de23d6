export { EntryChanges, EntryList } from './histoire/EntryList'
export { ForgetTexts } from './histoire/ForgetTexts'
export { lifeOfThing, ownerOf, pathOfThing, preferencesOf } from './histoire/search'
export { useAuditWords } from './words'
