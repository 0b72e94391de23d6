package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param raccordements the page, in the order asked for
 * @param bounds where it lies
 */
public record RaccordementApiPage(List<RaccordementApiView> raccordements, PageBounds bounds) {}
