package fr.raccordement.api.fiche.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What is about to end, besides certificates. */
public enum EcheanceNature implements Libelle {
    /** The period of validity of a fiche in use. */
    FIN_DE_VALIDITE(new Texte("Fin de la période de validité", "End of the period of validity")),
    /** The password of a technical account. */
    MOT_DE_PASSE(
            new Texte(
                    "Expiration du mot de passe du compte technique",
                    "Expiry of the password of the technical account"));

    private final Texte libelle;

    EcheanceNature(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
