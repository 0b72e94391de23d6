package fr.raccordement.api.scellement.query;

import java.util.List;

/**
 * That a checkpoint continues an earlier one.
 *
 * @param de the earlier one
 * @param a the later one
 * @param chemin the consistency proof, Base64
 */
public record CoherenceView(PointDeControleView de, PointDeControleView a, List<String> chemin) {}
