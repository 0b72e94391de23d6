package fr.raccordement.api.delegation;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Why nobody receives by a delegation that was accepted. */
public enum CauseDeSuspension implements Libelle {
    /** The fiche of the third party was deactivated. */
    FICHE_FERMEE(new Texte("Fiche du tiers désactivée", "Fiche of the third party deactivated")),
    /** The period of validity of the fiche is over. */
    PERIODE_TERMINEE(new Texte("Période de validité terminée", "Period of validity over")),
    /** The period of validity of the fiche was moved and has not begun. */
    PERIODE_A_VENIR(new Texte("Période de validité à venir", "Period of validity to come")),
    /** The third party is not active in the register. */
    TIERS_INACTIF(new Texte("Tiers de dématérialisation inactif", "Third party inactive")),
    /** The public structure is not active in the register. */
    ENTITE_INACTIVE(new Texte("Entité publique inactive", "Public entity inactive"));

    private final Texte libelle;

    CauseDeSuspension(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
