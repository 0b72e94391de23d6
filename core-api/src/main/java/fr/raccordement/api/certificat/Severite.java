package fr.raccordement.api.certificat;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Whether a failed check stands in the way. */
public enum Severite implements Libelle {
    ERREUR(new Texte("Bloquant", "Blocking")),
    AVERTISSEMENT(new Texte("Avertissement", "Warning"));

    private final Texte libelle;

    Severite(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
