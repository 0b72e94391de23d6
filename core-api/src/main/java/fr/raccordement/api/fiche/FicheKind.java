package fr.raccordement.api.fiche;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Which way the invoices flow, seen from the structure. */
public enum FicheKind implements Libelle {
    EMETTEUR(new Texte("Émetteur", "Issuer")),
    RECEPTEUR(new Texte("Récepteur", "Receiver"));

    private final Texte libelle;

    FicheKind(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
