package fr.raccordement.api.fiche.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Where a revision stands. */
public enum RevisionStatus implements Libelle {
    /** Being worked on; again, where it was sent back. */
    OUVERTE(new Texte("En cours de modification", "Being worked on")),
    /** Waiting for the operator. */
    ENVOYEE(new Texte("Envoyée", "Sent"));

    private final Texte libelle;

    RevisionStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
