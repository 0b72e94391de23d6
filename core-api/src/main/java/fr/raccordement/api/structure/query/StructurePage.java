package fr.raccordement.api.structure.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param structures the page, in the order asked for
 * @param bounds where it lies
 */
public record StructurePage(List<StructureView> structures, PageBounds bounds) {}
