package fr.raccordement.api.fiche;

/** How files travel. */
public enum Protocole {
    PESIT,
    SFTP,
    AS2
}
