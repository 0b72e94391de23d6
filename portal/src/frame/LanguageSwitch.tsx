import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../texts'

export function LanguageSwitch() {
  const { t, i18n } = useTranslation('common')
  return (
    <div className="language" role="group" aria-label={t('chooseLanguage')}>
      {LANGUAGES.map((it) => (
        <button
          key={it}
          type="button"
          lang={it}
          aria-pressed={i18n.language === it}
          aria-label={`${it.toUpperCase()}, ${t(`language.${it}`)}`}
          onClick={() => void i18n.changeLanguage(it)}
        >
          {it.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
