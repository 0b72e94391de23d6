package fr.raccordement.api.vue.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view that events are projected into.
 *
 * @param nom its name
 * @param version number of the last decision on it; null where there is none
 * @param generation the one that answers; null until one was complete
 * @param generations what its two slots hold
 */
public record VueView(
        String nom,
        @Nullable Long version,
        @Nullable Long generation,
        List<GenerationView> generations) {}
