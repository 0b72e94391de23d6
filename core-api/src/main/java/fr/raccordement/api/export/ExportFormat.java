package fr.raccordement.api.export;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** How the rows of an export are written. */
public enum ExportFormat implements Libelle {
    /** Comma-separated values (RFC 4180), UTF-8. */
    CSV(new Texte("CSV", "CSV")),
    /** A workbook (Office Open XML). */
    XLSX(new Texte("Classeur XLSX", "XLSX workbook")),
    /** One JSON object a line. */
    JSON(new Texte("Lignes JSON", "JSON lines"));

    private final Texte libelle;

    ExportFormat(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
