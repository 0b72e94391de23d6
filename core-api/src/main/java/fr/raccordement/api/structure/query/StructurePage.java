package fr.raccordement.api.structure.query;

import java.util.List;

/**
 * @param structures the page
 * @param suivante whether more follow
 * @param total how many match in all
 */
public record StructurePage(List<StructureView> structures, boolean suivante, long total) {}
