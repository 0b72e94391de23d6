package fr.raccordement.api.acteur;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** A role at the operator of the platform, given by authentication, never by a structure. */
public enum Role implements Libelle {
    /** Examines, activates and deactivates fiches. */
    AIFE_INSTRUCTEUR(new Texte("Instructeur de l'AIFE", "AIFE examiner")),
    /** Keeps the reference data: structures, interface codes, trusted issuers. */
    AIFE_ADMIN(new Texte("Administrateur de l'AIFE", "AIFE administrator")),
    /** Sees everything, changes nothing. */
    AUDITEUR(new Texte("Auditeur", "Auditor"));

    private final Texte libelle;

    Role(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
