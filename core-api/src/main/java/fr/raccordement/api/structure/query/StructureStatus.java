package fr.raccordement.api.structure.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Whether a structure may start anything. */
public enum StructureStatus implements Libelle {
    ACTIVE(new Texte("Active", "Active")),
    INACTIVE(new Texte("Inactive", "Inactive"));

    private final Texte libelle;

    StructureStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
