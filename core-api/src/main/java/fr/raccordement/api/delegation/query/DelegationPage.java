package fr.raccordement.api.delegation.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param delegations the page, in the order asked for
 * @param bounds where it lies
 */
public record DelegationPage(List<DelegationView> delegations, PageBounds bounds) {}
