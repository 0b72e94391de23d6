package fr.raccordement.api.export;

/** How the rows of an export are written. */
public enum ExportFormat {
    /** Comma-separated values (RFC 4180), UTF-8. */
    CSV,
    /** A workbook (Office Open XML). */
    XLSX,
    /** One JSON object a line. */
    JSON
}
