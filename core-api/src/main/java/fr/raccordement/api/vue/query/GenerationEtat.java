package fr.raccordement.api.vue.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What a slot of a view holds. */
public enum GenerationEtat implements Libelle {
    /** Nothing. */
    VIDE(new Texte("Vide", "Empty")),
    /** A generation that is being built and has not caught up. */
    EN_CONSTRUCTION(new Texte("En construction", "Being built")),
    /** The generation that answers. */
    VIVANTE(new Texte("En service", "In use")),
    /** The generation that answered before, or that another version of the program left. */
    PRECEDENTE(new Texte("Précédente", "Previous"));

    private final Texte libelle;

    GenerationEtat(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
