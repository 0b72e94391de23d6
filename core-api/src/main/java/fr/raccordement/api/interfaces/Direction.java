package fr.raccordement.api.interfaces;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Seen from the partner. */
public enum Direction implements Libelle {
    /** The partner sends. */
    SORTANT(new Texte("Envoyé par le partenaire", "Sent by the partner")),
    /** The partner receives. */
    ENTRANT(new Texte("Reçu par le partenaire", "Received by the partner"));

    private final Texte libelle;

    Direction(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
