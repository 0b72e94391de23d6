package fr.raccordement.api.delegation.query;

/** By what delegations are listed; an instant that is missing counts as the greatest. */
public enum DelegationOrder {
    DEMANDEE_LE_ASC,
    DEMANDEE_LE_DESC,
    MODIFIEE_LE_ASC,
    MODIFIEE_LE_DESC,
    EFFECTIVE_FROM_ASC,
    EFFECTIVE_FROM_DESC,
    TIERS_ASC,
    TIERS_DESC,
    STRUCTURE_ASC,
    STRUCTURE_DESC
}
