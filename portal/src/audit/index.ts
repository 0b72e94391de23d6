export { EntryList } from './histoire/EntryList'
export { pathOfThing } from './histoire/search'
