package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Where a rattachement stands. */
public enum RattachementStatus implements Libelle {
    EN_COURS_DE_VALIDATION(new Texte("En cours de validation", "Awaiting validation")),
    VALIDE(new Texte("Validé", "Validated")),
    REFUSE(new Texte("Refusé", "Refused")),
    /** Suspended: its profiles count for nothing until it is reactivated. */
    DESACTIVE(new Texte("Désactivé", "Deactivated")),
    SUPPRIME(new Texte("Supprimé", "Removed"));

    private final Texte libelle;

    RattachementStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
