import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabel } from '../connexion'
import { graphql, unmask, type FragmentType } from '../graphql'
import { Button, Facts, Icon, Instant } from '../ui'
import { nameOf } from './changes'
import { DaysLeft } from './DaysLeft'

export const CertificatFragment = graphql(`
  fragment Certificat_certificat on CertificatAnalyse {
    fichier
    sujet
    emetteur
    numeroSerie
    sha256
    cleSha256
    usages
    valideDu
    valideAu
    joursRestants
    chaine
    controles { code verdict severite message }
    details { sha256 sujet emetteur cle signature noms valideDu valideAu }
  }
`)

type Props = { of: FragmentType<typeof CertificatFragment>; detailed?: boolean }

/** A certificate as the analysis found it: its chain drawn from the end entity to the root, and each check with its verdict. */
export function Certificat({ of, detailed = false }: Props) {
  const { t } = useTranslation(['fiche', 'common'])
  const say = useLabel()
  const it = unmask(CertificatFragment, of)
  const [open, setOpen] = useState(detailed)
  const failed = it.controles.filter((c) => c.verdict === 'NON_CONFORME' && c.severite === 'ERREUR')
  const doubtful = it.controles.filter((c) => c.verdict !== 'CONFORME' && !failed.includes(c))
  const shown = open ? it.controles : [...failed, ...doubtful]
  return (
    <article className={`certificate ${failed.length > 0 ? 'certificate-bad' : 'certificate-good'}`}>
      <header className="certificate-head">
        <Icon name="certificate" size={20} />
        <div>
          <h3>{it.sha256 ? nameOf(it.sujet, it.details[0]?.noms, t('certificate.noSubject')) : it.fichier}</h3>
          <p className="small muted">
            {it.usages.map((usage) => say('UsageCertificat', usage)).join(', ')}
            {it.usages.length > 0 && ' · '}
            {it.fichier}
          </p>
        </div>
        <div className="certificate-verdict">
          {it.joursRestants !== null && <DaysLeft days={it.joursRestants} />}
          <span className={`status ${failed.length > 0 ? 'status-bad' : 'status-good'}`}>
            {failed.length > 0 ? t('certificate.refused', { count: failed.length }) : t('certificate.conforms')}
          </span>
        </div>
      </header>
      {it.details.length > 0 && (
        <ol className="chain" aria-label={t('certificate.chain')}>
          {it.details.map((link, at) => (
            <li key={link.sha256}>
              <strong>{nameOf(link.sujet, link.noms, t('certificate.noSubject'))}</strong>
              <span className="small muted">
                {t(at === 0 ? 'certificate.leaf' : at === it.details.length - 1 && link.emetteur === link.sujet ? 'certificate.root' : 'certificate.authority')}
                {' · '}
                {link.cle}
              </span>
              <span className="small muted">
                {t('certificate.until')} <Instant at={link.valideAu} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {shown.length > 0 && (
        <ul className="checks" aria-label={t('certificate.checks')}>
          {shown.map((check) => {
            const bad = check.verdict === 'NON_CONFORME' && check.severite === 'ERREUR'
            const tone = check.verdict === 'CONFORME' ? 'good' : bad ? 'bad' : 'waiting'
            return (
              <li key={check.code} className={`check check-${tone}`}>
                <Icon name={tone === 'good' ? 'check' : tone === 'bad' ? 'error' : 'warning'} />
                <span>
                  <span className="visually-hidden">{say('Verdict', check.verdict)} : </span>
                  {check.message} <code className="muted">{check.code}</code>
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {it.sha256 && (
        <div className={open ? undefined : 'print-only'}>
          <Facts
            of={[
              [t('certificate.subject'), it.sujet || t('certificate.noSubject')],
              [t('certificate.issuer'), it.emetteur || t('certificate.noIssuer')],
              [t('certificate.serial'), <code key="s">{it.numeroSerie}</code>],
              [t('certificate.from'), it.valideDu && <Instant at={it.valideDu} />],
              [t('certificate.to'), it.valideAu && <Instant at={it.valideAu} />],
              [t('certificate.names'), it.details[0]?.noms.join(', ')],
              ['SHA-256', <code key="h">{it.sha256}</code>],
            ]}
          />
        </div>
      )}
      <Button look="quiet" small onPress={() => setOpen(!open)} aria-expanded={open}>
        {open ? t('certificate.less') : t('certificate.more', { count: it.controles.length })}
      </Button>
    </article>
  )
}
