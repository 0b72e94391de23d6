package fr.raccordement.api.avis.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param avis the page, newest first
 * @param bounds where it lies
 */
public record AvisPage(List<AvisView> avis, PageBounds bounds) {}
