package fr.raccordement.api.interfaces;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How well a row of the catalogue is known. */
public enum Certitude implements Libelle {
    /** The guide says it. */
    GUIDE(new Texte("Selon le guide", "Stated by the guide")),
    /** Read in an official text. */
    OFFICIEL(new Texte("Selon un texte officiel", "Stated by an official text")),
    /** Read in a public third-party source. */
    PUBLIC(new Texte("Selon une source publique", "Stated by a public source")),
    /** Entered by an administrator of the operator. */
    OPERATEUR(new Texte("Saisi par l'opérateur", "Entered by the operator"));

    private final Texte libelle;

    Certitude(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
