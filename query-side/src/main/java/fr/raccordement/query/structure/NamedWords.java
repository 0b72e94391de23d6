package fr.raccordement.query.structure;

import java.util.List;

/**
 * The words that a structure is found by.
 *
 * @param version of the structure that has them; -1 while it is not registered
 */
record NamedWords(long version, List<String> words) {

    static final NamedWords NONE = new NamedWords(-1, List.of());
}
