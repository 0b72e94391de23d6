package fr.raccordement.api.scellement.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What is wrong at a position of the store. */
public enum NatureAnomalie implements Libelle {
    /** The event is not the one that was sealed. */
    MODIFIE(new Texte("Événement modifié", "Event modified")),
    /** An event was sealed there and none is stored. */
    MANQUANT(new Texte("Événement manquant", "Event missing")),
    /** An event is stored that was not sealed when its place was. */
    INSERE(new Texte("Événement inséré", "Event inserted")),
    /** An event that was sealed elsewhere stands there. */
    DEPLACE(new Texte("Événement déplacé", "Event moved")),
    /** The store does not give the root of a checkpoint published before. */
    RACINE(new Texte("Racine différente", "Root differs"));

    private final Texte libelle;

    NatureAnomalie(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
