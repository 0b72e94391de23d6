package fr.raccordement.api.delegation;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Why a delegation, or the request for one, is over. */
public enum CauseDeFin implements Libelle {
    /** One of the two sides wanted it. */
    DECISION(new Texte("Décision de l'une des parties", "Decision of either side")),
    /** The fiche of the third party was deactivated or thrown away. */
    FICHE_FERMEE(new Texte("Fiche du tiers fermée", "Fiche of the third party closed")),
    /** The third party is no longer active in the register. */
    TIERS_INACTIF(new Texte("Tiers de dématérialisation inactif", "Third party inactive")),
    /** The public structure is no longer active in the register. */
    ENTITE_INACTIVE(new Texte("Entité publique inactive", "Public entity inactive"));

    private final Texte libelle;

    CauseDeFin(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
