package fr.raccordement.api.certificat.query;

/** What names an issuer. */
public enum OrigineEmetteur {
    /** A file in the directory of trusted issuers. */
    FICHIER,
    /** The demonstration issuer that ships with the program. */
    DEMONSTRATION,
    /** A decision of an administrator. */
    ADMINISTRATEUR
}
