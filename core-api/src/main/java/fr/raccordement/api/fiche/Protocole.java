package fr.raccordement.api.fiche;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How files travel. */
public enum Protocole implements Libelle {
    PESIT(
            new Texte("PeSIT", "PeSIT"),
            new Texte(
                    "Protocole Echanges Système Interbancaire Télécompensation",
                    "Interbank teleclearing exchange protocol")),
    SFTP(
            new Texte("SFTP", "SFTP"),
            new Texte("Secure File Transfer Protocol", "Secure File Transfer Protocol")),
    AS2(
            new Texte("AS2", "AS2"),
            new Texte("Applicability Statement 2", "Applicability Statement 2"));

    private final Texte libelle;
    private final Texte explication;

    Protocole(Texte libelle, Texte explication) {
        this.libelle = libelle;
        this.explication = explication;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }

    @Override
    public Texte explication() {
        return explication;
    }
}
