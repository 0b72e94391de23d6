package fr.raccordement.api.delegation.query;

/**
 * How many delegations are active by which somebody receives through a fiche, or in which a
 * structure is a side.
 *
 * @param of the fiche, or the SIRET of the structure
 * @param actives how many of those that the viewer may see
 */
public record DelegationCount(String of, int actives) {}
