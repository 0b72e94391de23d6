package fr.raccordement.api.export.query;

/**
 * The file of an export.
 *
 * @param chemin where it lies
 * @param nom what it is called
 * @param type its media type
 */
public record ExportFichier(String chemin, String nom, String type) {}
