package fr.raccordement.api.journal.query;

import java.util.List;

/**
 * @param steps the page, oldest first
 * @param suivante whether more follow
 * @param total how many there are in all
 */
public record StepPage(List<StepView> steps, boolean suivante, long total) {}
