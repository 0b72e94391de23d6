package fr.raccordement.api.journal;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name that histories give to something of a structure, which says of which one (D-269).
 *
 * @param before what stands before the structure, such as {@code gestion-}
 * @param structure the structure, by one of its identifiers
 * @param after what follows, such as {@code /jeanne}
 */
public record NamedByStructure(String before, String structure, String after) {

    /** What stands before the structure, by kind of thing; the rest is {@link #REST}. */
    private static final Map<String, String> KINDS =
            Map.of(
                    "Structure", "",
                    "CompteTechnique", "",
                    "Habilitation", "",
                    "Gestion", "gestion-",
                    "NomPiste", "noms-piste-",
                    "Webhooks", "webhooks-",
                    "Livraison", "livraison-",
                    "Reception", "reception-");

    /** Keys of structures are made of digits and capitals; people write them in groups. */
    private static final Pattern REST = Pattern.compile("([^/-]+)(.*)", Pattern.DOTALL);

    /**
     * That name in its parts; empty where the kind of thing is not named so.
     *
     * @param aggregateType the kind of thing; null for any
     */
    public static Optional<NamedByStructure> of(
            @Nullable String aggregateType, String aggregateId) {
        var before =
                aggregateType == null
                        ? Optional.of(prefixIn(aggregateId))
                        : Optional.ofNullable(KINDS.get(aggregateType));
        return before.filter(aggregateId::startsWith)
                .flatMap(it -> rest(it, aggregateId.substring(it.length())));
    }

    /**
     * A name as it is shown, its structure by the identifier in force; as it is stored where it is
     * not named by one.
     *
     * @param shown the identifier in force, by the key of a structure
     */
    public static String shown(
            String aggregateType, String aggregateId, UnaryOperator<String> shown) {
        return of(aggregateType, aggregateId)
                .map(it -> it.of(shown.apply(it.structure())))
                .orElse(aggregateId);
    }

    /** The same of another structure. */
    public String of(String other) {
        return before + other + after;
    }

    private static Optional<NamedByStructure> rest(String before, String rest) {
        var parts = REST.matcher(rest);
        return parts.matches()
                ? Optional.of(new NamedByStructure(before, parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    private static String prefixIn(String aggregateId) {
        return KINDS.values().stream()
                .filter(it -> !it.isEmpty() && aggregateId.startsWith(it))
                .findAny()
                .orElse("");
    }
}
