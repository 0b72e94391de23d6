package fr.raccordement.api.export;

/** The language of the titles of an export. */
public enum ExportLangue {
    FR,
    EN
}
