package fr.raccordement.api.export;

import org.jspecify.annotations.Nullable;

/** Where it is recorded what became of an export. */
public interface ExportRecords {

    /**
     * The export has ended; repeated it changes nothing.
     *
     * @param lignes how many rows its file has
     * @param code why there is no file; null where there is one
     */
    void ended(ExportId export, long lignes, @Nullable String code);
}
