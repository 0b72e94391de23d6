package fr.raccordement.api.certificat;

/** The role of a TLS certificate (S-15). */
public enum Usage {
    CLIENT,
    SERVEUR
}
