package fr.raccordement.api.certificat;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** The role of a TLS certificate (S-15). */
public enum Usage implements Libelle {
    CLIENT(new Texte("Client", "Client")),
    SERVEUR(new Texte("Serveur", "Server"));

    private final Texte libelle;

    Usage(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
