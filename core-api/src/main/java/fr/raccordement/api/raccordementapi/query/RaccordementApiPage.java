package fr.raccordement.api.raccordementapi.query;

import java.util.List;

/**
 * @param raccordements the page, latest first
 * @param suivante whether more follow
 * @param total how many match in all
 */
public record RaccordementApiPage(
        List<RaccordementApiView> raccordements, boolean suivante, long total) {}
