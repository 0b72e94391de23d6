package fr.raccordement.api.fiche;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** The platform that the fiche connects to (S-02). */
public enum Environnement implements Libelle {
    QUALIFICATION(new Texte("Qualification", "Qualification")),
    PRODUCTION(new Texte("Production", "Production"));

    private final Texte libelle;

    Environnement(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
