package fr.raccordement.api.lot;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What came of one element of a batch. */
public enum ResultatDeLot implements Libelle {
    /** Done, by this batch. */
    FAIT(new Texte("Fait", "Done")),
    /** It was so already, or stood in the batch before: nothing has changed. */
    REPETE(new Texte("Déjà fait", "Already done")),
    /** Refused, as it would have been alone: nothing has changed. */
    REFUSE(new Texte("Refusé", "Refused"));

    private final Texte libelle;

    ResultatDeLot(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
