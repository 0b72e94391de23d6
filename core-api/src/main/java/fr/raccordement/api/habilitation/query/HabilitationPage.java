package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.liste.Bornes;
import java.util.List;

/**
 * @param habilitations the page
 * @param bornes where it lies
 */
public record HabilitationPage(List<HabilitationView> habilitations, Bornes bornes) {}
