package fr.raccordement.api.lot.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Where a batch stands. */
public enum EtatDeLot implements Libelle {
    /** Some elements have no outcome yet. */
    EN_COURS(new Texte("En cours", "Under way")),
    /** All have one. */
    TERMINE(new Texte("Terminé", "Finished"));

    private final Texte libelle;

    EtatDeLot(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
