package fr.raccordement.projection.export;

import fr.raccordement.api.export.event.ExportRequested;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file says of itself: only what is the same in another export of the same.
 *
 * @param request what was asked for
 * @param instant of the event as of which it is
 * @param position of that event
 */
record ExportHeader(ExportRequested request, Instant instant, long position) {

    /**
     * The description with the number of rows, in order and under names that do not change; empty
     * where none is wanted.
     */
    Map<String, Object> with(long rows) {
        var fields = new LinkedHashMap<String, Object>();
        if (request.description()) {
            fields.put("instant", instant.toString());
            fields.put("position", position);
            fields.put("filtre", request.filtre());
            if (request.ordre() != null) {
                fields.put("ordre", request.ordre());
            }
            fields.put("valeurs", request.valeurs().name());
            fields.put("fuseau", CellValues.of(request).zone().getId());
            fields.put("lignes", rows);
        }
        return fields;
    }
}
