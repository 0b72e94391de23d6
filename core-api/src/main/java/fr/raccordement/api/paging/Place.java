package fr.raccordement.api.paging;

/**
 * A place in a list.
 *
 * @param cle what the thing there is ordered by, as text
 * @param id the thing there, which decides between things of the same key
 */
public record Place(String cle, String id) {}
