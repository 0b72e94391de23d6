package fr.raccordement.api.export;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How an export says its values. */
public enum ExportValeurs implements Libelle {
    /** For people: in the words of the screen, and in the time of Paris. */
    LIBELLES(new Texte("Mots de l'écran, heure de Paris", "Words of the screen, Paris time")),
    /** For programs: as the API names them, and in UTC. */
    CODES(new Texte("Codes, heure UTC", "Codes, UTC"));

    private final Texte libelle;

    ExportValeurs(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
