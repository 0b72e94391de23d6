package fr.raccordement.api.examen.query;

import fr.raccordement.api.examen.Examen;
import java.util.List;

/**
 * The examinations under way at one moment.
 *
 * @param examens by fiche, each at most once
 */
public record ExamensView(List<Examen> examens) {}
