package fr.raccordement.api.export;

/** What an export has a row for. */
public enum ExportObjet {
    /** Each fiche of a list. */
    FICHES,
    /** Each delegation of a list. */
    DELEGATIONS,
    /** Each event of the history of a fiche. */
    HISTORIQUE,
    /** Each event of the history of everything. */
    JOURNAL
}
