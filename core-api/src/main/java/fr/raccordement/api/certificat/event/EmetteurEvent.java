package fr.raccordement.api.certificat.event;

/** The catalogue: all that can have happened to the list of trusted issuers. */
public sealed interface EmetteurEvent permits EmetteurTrusted, EmetteurDistrusted {

    /** SHA-256 of the issuer's certificate, lower-case hexadecimal. */
    String sha256();

    /** SHA-256 of its public key, lower-case hexadecimal. */
    String cleSha256();
}
