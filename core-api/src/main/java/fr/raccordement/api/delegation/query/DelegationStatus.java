package fr.raccordement.api.delegation.query;

/** Where a delegation stands (domain.md 9.2). */
public enum DelegationStatus {
    /** Waits for the answer of the public structure. */
    DEMANDEE,
    /** Accepted; the system makes it active once the fiche is, and the delay over. */
    VALIDEE,
    /** The third party receives. */
    ACTIVEE,
    REFUSEE,
    /** Taken back before it was answered. */
    ANNULEE,
    /** Over after having been accepted. */
    TERMINEE
}
