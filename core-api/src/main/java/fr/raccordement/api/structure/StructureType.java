package fr.raccordement.api.structure;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

public enum StructureType implements Libelle {
    PUBLIQUE(new Texte("Publique", "Public")),
    PRIVEE(new Texte("Privée", "Private"));

    private final Texte libelle;

    StructureType(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
