package fr.raccordement.api.interfaces;

/** How well a row of the catalogue is known. */
public enum Certitude {
    /** The guide says it. */
    GUIDE,
    /** Read in an official text. */
    OFFICIEL,
    /** Read in a public third-party source. */
    PUBLIC,
    /** Entered by an administrator of the operator. */
    OPERATEUR
}
