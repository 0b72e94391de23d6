package fr.raccordement.api.paging;

/**
 * How many things of a list have one status.
 *
 * @param statut the name of the status
 * @param nombre how many, 0 included
 */
public record Facette(String statut, long nombre) {}
