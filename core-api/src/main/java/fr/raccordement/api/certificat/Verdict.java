package fr.raccordement.api.certificat;

/** What a check found; "not checked" is never "failed". */
public enum Verdict {
    CONFORME,
    NON_CONFORME,
    NON_VERIFIE
}
