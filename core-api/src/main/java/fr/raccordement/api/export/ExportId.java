package fr.raccordement.api.export;

/**
 * An export.
 *
 * @param value what its requester knows it by
 */
public record ExportId(String value) {

    @Override
    public String toString() {
        return "export-" + value;
    }
}
