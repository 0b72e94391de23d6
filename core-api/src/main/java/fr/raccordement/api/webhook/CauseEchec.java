package fr.raccordement.api.webhook;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** Why a delivery failed. Stored in events, for ever. */
public enum CauseEchec implements Libelle {
    /** The name of the address is not known. */
    NOM_INCONNU(new Texte("Nom inconnu", "Unknown name")),
    /** The name stands for a private or local address. */
    ADRESSE_REFUSEE(new Texte("Adresse privée ou locale", "Private or local address")),
    /** No connection could be made, or it broke. */
    CONNEXION(new Texte("Connexion impossible", "No connection")),
    /** The certificate of the receiver is not trusted, or the TLS session failed. */
    TLS(new Texte("Connexion sécurisée impossible", "No secure connection")),
    /** The receiver took too long. */
    DELAI(new Texte("Délai dépassé", "Timed out")),
    /** The receiver redirected, which is not followed. */
    REDIRECTION(new Texte("Redirection, non suivie", "Redirection, not followed")),
    /** The receiver answered with another status than 2xx. */
    STATUT(new Texte("Réponse négative", "Negative answer"));

    private final Texte libelle;

    CauseEchec(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
