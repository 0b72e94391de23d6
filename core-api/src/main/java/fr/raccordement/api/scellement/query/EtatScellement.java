package fr.raccordement.api.scellement.query;

/** How the sealing fares. */
public enum EtatScellement {
    /** The store is being compared with the log before anything is sealed. */
    VERIFICATION,
    /** Events are sealed as they come. */
    ACTIF,
    /** The store is no longer what was sealed; nothing is sealed until that is settled. */
    ROMPU,
    /** A file or directory cannot be used; it is tried again. */
    EN_PANNE,
    /** It is switched off. */
    INACTIF
}
