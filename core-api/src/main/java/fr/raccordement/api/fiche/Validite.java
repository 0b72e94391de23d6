package fr.raccordement.api.fiche;

import java.time.LocalDate;

/**
 * When the raccordement is in use (S-23), both days included, Paris time (D-005).
 *
 * @param du first day
 * @param au last day
 */
public record Validite(LocalDate du, LocalDate au) {}
