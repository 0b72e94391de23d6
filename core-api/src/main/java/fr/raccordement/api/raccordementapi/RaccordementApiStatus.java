package fr.raccordement.api.raccordementapi;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Where a connection by API stands (S-41; domain.md 9.4). */
public enum RaccordementApiStatus implements Libelle {
    ACTIF(new Texte("Actif", "Active")),
    INACTIF(new Texte("Inactif", "Inactive"));

    private final Texte libelle;

    RaccordementApiStatus(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
