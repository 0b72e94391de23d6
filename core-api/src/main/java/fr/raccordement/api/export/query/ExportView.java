package fr.raccordement.api.export.query;

import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportObjet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export as its requester sees it.
 *
 * @param id the export
 * @param objet what there is a row for
 * @param format how they are written
 * @param etat where it stands
 * @param lignes rows written so far
 * @param attendues rows expected when work began, where that is known
 * @param position the event after which the rows were cut; null before work begins
 * @param instant when that event happened
 * @param code why it failed
 * @param demandeLe when it was asked for
 * @param expireLe until when the file is kept, or why there is none; null before it has ended, and
 *     after that
 */
public record ExportView(
        String id,
        ExportObjet objet,
        ExportFormat format,
        ExportEtat etat,
        long lignes,
        @Nullable Long attendues,
        @Nullable Long position,
        @Nullable Instant instant,
        @Nullable String code,
        Instant demandeLe,
        @Nullable Instant expireLe) {

    /** From 0 to 1. */
    public double progression() {
        if (etat == ExportEtat.TERMINE || etat == ExportEtat.EXPIRE) {
            return 1;
        }
        return attendues == null || attendues == 0
                ? 0
                : Math.min(0.99, lignes / attendues.doubleValue());
    }
}
