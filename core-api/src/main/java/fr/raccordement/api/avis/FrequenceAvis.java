package fr.raccordement.api.avis;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How soon somebody is written to about their notices. */
public enum FrequenceAvis implements Libelle {
    /** Never: they look by themselves. */
    AUCUN(new Texte("Aucun courriel", "No mail")),
    /** Once a day, all of the day together. */
    QUOTIDIEN(new Texte("Un courriel par jour", "One mail a day")),
    /** As soon as there is one. */
    IMMEDIAT(new Texte("Un courriel tout de suite", "A mail at once"));

    private final Texte libelle;

    FrequenceAvis(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
