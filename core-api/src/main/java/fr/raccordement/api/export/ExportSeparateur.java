package fr.raccordement.api.export;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What stands between the cells of a CSV file. */
public enum ExportSeparateur implements Libelle {
    /** What a spreadsheet in French expects. */
    POINT_VIRGULE(';', new Texte("Point-virgule", "Semicolon")),
    /** That of RFC 4180. */
    VIRGULE(',', new Texte("Virgule", "Comma")),
    TABULATION('\t', new Texte("Tabulation", "Tab"));

    private final char character;
    private final Texte libelle;

    ExportSeparateur(char character, Texte libelle) {
        this.character = character;
        this.libelle = libelle;
    }

    public char character() {
        return character;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
