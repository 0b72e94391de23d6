package fr.raccordement.api.certificat;

/** Whether a failed check stands in the way. */
public enum Severite {
    ERREUR,
    AVERTISSEMENT
}
