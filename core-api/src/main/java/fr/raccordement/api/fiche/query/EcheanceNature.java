package fr.raccordement.api.fiche.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What is about to end, besides certificates of fiches. */
public enum EcheanceNature implements Libelle {
    /** The period of validity of a fiche in use. */
    FIN_DE_VALIDITE(new Texte("Fin de la période de validité", "End of the period of validity")),
    /** The password of a technical account. */
    MOT_DE_PASSE(
            new Texte(
                    "Expiration du mot de passe du compte technique",
                    "Expiry of the password of the technical account")),

    /** The certificate of a connection by API in use, or its chain. */
    CERTIFICAT_API(
            new Texte(
                    "Expiration du certificat d'un raccordement API",
                    "Expiry of the certificate of a connection by API"));

    private final Texte libelle;

    EcheanceNature(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
