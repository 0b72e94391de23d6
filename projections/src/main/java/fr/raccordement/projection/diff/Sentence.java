package fr.raccordement.projection.diff;

import org.jspecify.annotations.Nullable;

/**
 * A field that says the same in French and in English is one field for people, in their language.
 *
 * @param path where it stands, without the language
 * @param langue fr or en; null where the value is no sentence
 */
record Sentence(String path, @Nullable String langue) {

    static Sentence of(String path) {
        var dot = path.lastIndexOf('.');
        var name = path.substring(dot + 1);
        return dot > 0 && (name.equals("fr") || name.equals("en"))
                ? new Sentence(path.substring(0, dot) + ".message", name)
                : new Sentence(path, null);
    }
}
