package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Whether an address is written to as a contact. */
public enum StatutCorrespondant implements Libelle {
    /** It is. */
    JOIGNABLE(new Texte("Joignable", "Reachable")),
    /** The last mail could not be delivered; the next one is tried all the same. */
    INJOIGNABLE(new Texte("Injoignable", "Unreachable")),
    /** Whoever reads its mail wants none. */
    DESINSCRIT(new Texte("Désinscrit", "Unsubscribed"));

    private final Texte libelle;

    StatutCorrespondant(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
