package fr.raccordement.api.interfaces;

/** What a flow carries (domain.md 3.2). */
public enum Famille {
    /** Structured invoices. */
    E1,
    /** Structured minimum with a PDF, or Factur-X. */
    E2,
    /** Memoranda of justice costs. */
    E3,
    /** Works contracts. */
    TRAVAUX,
    /** Statuses of invoices. */
    CYCLE_DE_VIE,
    /** Whether a flow was integrated. */
    COMPTE_RENDU,
    /** Public structures. */
    ANNUAIRE,
    /** Invoices delivered to a recipient. */
    PIVOT
}
