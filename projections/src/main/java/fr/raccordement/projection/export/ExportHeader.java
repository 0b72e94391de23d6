package fr.raccordement.projection.export;

import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.event.ExportRequested;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of a file: only what is the same in another export of the same.
 *
 * @param instant of the event as of which it is
 * @param position of that event
 * @param filtre which rows, as a JSON object
 * @param ordre in what order; null where there is only one
 * @param langue the language of the titles
 */
record ExportHeader(
        Instant instant,
        long position,
        String filtre,
        @Nullable String ordre,
        ExportLangue langue) {

    static ExportHeader of(ExportRequested request, Instant instant, long position) {
        return new ExportHeader(
                instant, position, request.filtre(), request.ordre(), request.langue());
    }

    /** The description with the number of rows, in order and under names that do not change. */
    Map<String, Object> with(long rows) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("instant", instant.toString());
        fields.put("position", position);
        fields.put("filtre", filtre);
        if (ordre != null) {
            fields.put("ordre", ordre);
        }
        fields.put("lignes", rows);
        return fields;
    }
}
