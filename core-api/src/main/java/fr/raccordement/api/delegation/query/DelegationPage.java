package fr.raccordement.api.delegation.query;

import java.util.List;

/**
 * @param delegations the page, oldest request first
 * @param suivante whether more follow
 * @param total how many match in all
 */
public record DelegationPage(List<DelegationView> delegations, boolean suivante, long total) {}
