package fr.raccordement.axon.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting that there is, as the metadata tell of it.
 *
 * @param name as it is written in files
 * @param type what it takes
 * @param most the most that it takes, as it would be written; empty where its type says all
 * @param under of one that has names of its own below it, what they are: alternatives in
 *     parentheses, and at the end {@code .*} for any; {@code .*} alone for any; else null
 */
record KnownSetting(String name, SettingType type, String most, @Nullable String under) {

    private static final String ANY = ".*";
    private static final String MAP = "java.util.Map";

    /** Of a property of the metadata; empty for one of others. */
    static Optional<KnownSetting> of(Map<?, ?> property) {
        if (property.get("takes") instanceof String takes
                && property.get("name") instanceof String name
                && name.startsWith(KnownSettings.OURS)) {
            var isMap = String.valueOf(property.get("type")).startsWith(MAP);
            return Optional.of(
                    new KnownSetting(
                            name,
                            SettingType.valueOf(takes.toUpperCase(Locale.ROOT).replace('-', '_')),
                            property.get("most") instanceof String most ? most : "",
                            isMap && property.get("under") instanceof String names
                                    ? names
                                    : isMap ? ANY : null));
        }
        return Optional.empty();
    }

    /** Whether a name, as all are compared, is its own or below it. */
    boolean isNamed(String uniform) {
        var own = uniform(name);
        if (under == null) {
            return uniform.equals(own);
        }
        var below = uniform(under.substring(0, under.length() - ANY.length()), "|()");
        return uniform.startsWith(own) && uniform.substring(own.length()).matches(below + ".+");
    }

    /** What is wrong with a value, in words that follow the name. */
    Optional<String> mistake(String value) {
        return type.takes(value, most)
                ? Optional.empty()
                : Optional.of(
                        "takes %s%s."
                                .formatted(
                                        type.words(),
                                        most.isEmpty() ? "" : ", %s at most".formatted(most)));
    }

    /** The form in which names are compared: letters and digits. */
    static String uniform(String name) {
        return uniform(name, "");
    }

    private static String uniform(String name, String kept) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9%s]".formatted(kept), "");
    }
}
