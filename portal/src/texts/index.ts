import i18next, { type BackendModule, type FormatterModule, type Module } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { insist } from '../graphql/late'
import { sayNumber } from '../ui/time'

export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a translation of a catalogue has to say: the same, but for the French plural of millions. */
export type Translation<T> = { [K in keyof T as K extends `${string}_many` ? never : K]: string }

const files = import.meta.glob<{ default: Record<string, string> }>(['./fr/*.ts', './en/*.ts'])

/** A catalogue a domain and language, loaded when a screen of the domain is first shown. */
const catalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.ts`]
    if (!load) done(new Error(`No catalogue ${language}/${namespace}`), false)
    else insist(load).then((it) => done(null, it.default), (error: Error) => done(error, false))
  },
}

/** A number in a sentence is written as the language does: 10 000, in English 10,000. */
const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _how, language = 'fr') => (typeof value === 'number' ? sayNumber(value, language) : (value as string)),
}

const KEPT = 'langue'

/** French, until somebody chooses otherwise. */
export const startingLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'fr')

export function startTexts(language: Language) {
  document.documentElement.lang = language
  i18next.on('languageChanged', (it) => {
    document.documentElement.lang = it
    localStorage.setItem(KEPT, it)
  })
  return i18next
    .use(catalogues as Module)
    .use(numbers)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: LANGUAGES,
      ns: ['common'],
      defaultNS: 'common',
      keySeparator: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: true },
    })
}
