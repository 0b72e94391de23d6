package fr.raccordement.api.delegation;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Why a delegation, or the request for one, is over. */
public enum CauseDeFin implements Libelle {
    /** One of the two sides wanted it. */
    DECISION(new Texte("Décision de l'une des parties", "Decision of either side")),
    /** The fiche of the third party was thrown away, or closed while the answer was awaited. */
    FICHE_FERMEE(new Texte("Fiche du tiers fermée", "Fiche of the third party closed")),
    /** The third party is no longer active in the register. */
    TIERS_INACTIF(new Texte("Tiers de dématérialisation inactif", "Third party inactive")),
    /** The public structure is no longer active in the register. */
    ENTITE_INACTIVE(new Texte("Entité publique inactive", "Public entity inactive")),
    /** What it rests on was not in use again in time. */
    SUSPENSION_TROP_LONGUE(new Texte("Suspension trop longue", "Suspended for too long")),
    /** The public structure accepted another in its place. */
    REMPLACEE(new Texte("Remplacée par un autre tiers", "Replaced by another third party"));

    private final Texte libelle;

    CauseDeFin(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
