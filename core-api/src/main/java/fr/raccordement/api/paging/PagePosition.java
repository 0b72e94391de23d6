package fr.raccordement.api.paging;

/**
 * A position in a list, from which it can be read on.
 *
 * @param key what the item there is ordered by, as text
 * @param id the item there, which decides between items of the same key
 */
public record PagePosition(String key, String id) {}
