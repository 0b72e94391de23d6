package fr.raccordement.api.export.query;

/** Where an export stands. */
public enum ExportEtat {
    /** Not begun. */
    EN_ATTENTE,
    /** Rows are being written. */
    EN_COURS,
    /** The file may be fetched. */
    TERMINE,
    /** There is no file, and there will be none. */
    ECHOUE,
    /** The file was kept long enough. */
    EXPIRE
}
