package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param habilitations the page
 * @param bounds where it lies
 */
public record HabilitationPage(List<HabilitationView> habilitations, PageBounds bounds) {}
