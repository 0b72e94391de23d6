import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabels } from '../connexion'
import { graphql, unmask, type FragmentType } from '../graphql'
import type { ReseauFieldsFragment } from '../graphql/generated/graphql'
import { Day, Facts } from '../ui'
import { Certificat } from './Certificat'
import { usePlatformFacts } from './usePlatformFacts'

export const ReseauFields = graphql(`
  fragment ReseauFields on Reseau {
    ... on ReseauPesit {
      adressesSources hote port identifiant tlsMinimum pointDeSynchronisation fenetre tailleMaxMessage compatibilite loginPreconnexion
    }
    ... on ReseauSftp { adressesSources clePubliqueSsh login }
    ... on ReseauAs2 { adressesSources identifiant url mdn urlMdnAsynchrone signature chiffrement compression utilisateurHttp }
  }
`)

export const ContenuFragment = graphql(`
  fragment Contenu_fiche on EtatDeFiche {
    id
    protocole
    validite { du au }
    commentaire
    contacts { nom email telephone }
    contactsDetruits
    interfaces { code mode }
    plateforme { protocole parametres { nom valeur } }
    reseau { __typename ...ReseauFields }
    certificats { sha256 ...Certificat_certificat }
  }
`)

/** All that a fiche says, part by part as the form has them. */
export function Contenu({ of }: { of: FragmentType<typeof ContenuFragment> }) {
  const { t } = useTranslation('fiche')
  const { say, explain } = useLabels()
  const it = unmask(ContenuFragment, of)
  const reseau = unmask(ReseauFields, it.reseau)
  const platformFacts = usePlatformFacts()
  return (
    <div className="stack stack-5">
      <Part title={t('part.general')}>
        <Facts
          of={[
            [t('column.protocole'), it.protocole && say('Protocole', it.protocole)],
            [
              t('validity'),
              it.validite && (
                <>
                  <Day day={it.validite.du} /> – <Day day={it.validite.au} />
                </>
              ),
            ],
          ]}
        />
        {!it.protocole && !it.validite && <p className="muted">{t('notFilledIn')}</p>}
      </Part>
      <Part title={t('part.certificats')}>
        {it.certificats.length === 0 ? (
          <p className="muted">{t('notFilledIn')}</p>
        ) : (
          <div className="stack">
            {it.certificats.map((certificat, at) => (
              <Certificat key={certificat.sha256 ?? at} of={certificat} />
            ))}
          </div>
        )}
      </Part>
      <Part title={t('part.contacts')}>
        {it.contactsDetruits && <p>{t('contactsDestroyed')}</p>}
        {it.contacts.length === 0 && !it.contactsDetruits && <p className="muted">{t('notFilledIn')}</p>}
        <ul className="contacts">
          {it.contacts.map((contact) => (
            <li key={contact.email}>
              <strong>{contact.nom}</strong>
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
              <a href={`tel:${contact.telephone.replace(/\s/g, '')}`}>{contact.telephone}</a>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('part.reseau')}>
        <div className="grid-2">
          <div>
            <h3>{t('ofPartner')}</h3>
            {reseau ? <Facts of={reseauFacts(reseau, t as (key: string) => string, say)} /> : <p className="muted">{t('notFilledIn')}</p>}
          </div>
          {it.plateforme && (
            <div>
              <h3>{t('ofPlatform')}</h3>
              <Facts of={platformFacts(it.plateforme.parametres)} />
            </div>
          )}
        </div>
      </Part>
      <Part title={t('part.interfaces')}>
        {it.interfaces.length === 0 ? (
          <p className="muted">{t('notFilledIn')}</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('interfaceCode')}</th>
                <th scope="col">{t('mode')}</th>
                <th scope="col">{t('meaning')}</th>
              </tr>
            </thead>
            <tbody>
              {it.interfaces.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    <code>{one.code}</code>
                  </th>
                  <td>{say('ModeTraitement', one.mode)}</td>
                  <td className="muted">{explain('ModeTraitement', one.mode)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>
      {it.commentaire && (
        <Part title={t('part.commentaire')}>
          <p className="comment">{it.commentaire}</p>
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Network characteristics as names and values, in the order of their form. */
function reseauFacts(it: ReseauFieldsFragment, t: (key: string) => string, say: (type: string, value: string) => string): [string, ReactNode][] {
  const codes = (all: readonly string[]) => all.map((one) => <code key={one}>{one}<br /></code>)
  const types: Record<string, string> = { mdn: 'Mdn', signature: 'SignatureAs2', chiffrement: 'ChiffrementAs2', compatibilite: 'CompatibilitePesit' }
  return Object.entries(it)
    .filter(([name]) => name !== '__typename')
    .map(([name, value]): [string, ReactNode] => [
      t(`network.${name}`),
      Array.isArray(value)
        ? codes(value as string[])
        : value === null
          ? null
          : typeof value === 'boolean'
            ? t(value ? 'common:yes' : 'common:no')
            : types[name]
              ? say(types[name], String(value))
              : <code key={name}>{String(value)}</code>,
    ])
}
