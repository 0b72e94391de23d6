package fr.raccordement.projection.export;

import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.event.ExportRequested;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself: nothing that another export of the same would say otherwise.
 *
 * @param instant when everything stood so
 * @param position the event after which it did
 * @param filtre which rows, as a JSON object
 * @param ordre in what order; null where there is but one
 * @param langue the language of the titles
 */
record ExportHeader(
        Instant instant,
        long position,
        String filtre,
        @Nullable String ordre,
        ExportLangue langue) {

    static ExportHeader of(ExportRequested asked, Instant instant, long position) {
        return new ExportHeader(instant, position, asked.filtre(), asked.ordre(), asked.langue());
    }

    /** In order, under names that do not change. */
    Map<String, Object> with(long lignes) {
        var said = new LinkedHashMap<String, Object>();
        said.put("instant", instant.toString());
        said.put("position", position);
        said.put("filtre", filtre);
        if (ordre != null) {
            said.put("ordre", ordre);
        }
        said.put("lignes", lignes);
        return said;
    }
}
