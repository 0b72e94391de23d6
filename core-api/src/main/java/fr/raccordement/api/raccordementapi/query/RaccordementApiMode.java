package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How the software of a structure proves who it is (S-42). */
public enum RaccordementApiMode implements Libelle {
    /** By OAuth2, through an application of PISTE. */
    PISTE(new Texte("OAuth2 – Piste", "OAuth2 – Piste")),
    /** By a certificate, as before PISTE; not offered any more. */
    CERTIFICAT(new Texte("Certificat", "Certificate"));

    private final Texte libelle;

    RaccordementApiMode(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
