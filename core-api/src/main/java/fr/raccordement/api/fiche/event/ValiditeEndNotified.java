package fr.raccordement.api.fiche.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The partner is notified that the period of validity of a fiche in use is about to end; once for
 * each number of days and each end.
 *
 * @param ficheId the fiche
 * @param jours how many days are left at most: 90, 60, 30, 15, 7 or 1
 * @param au the last day of the period
 */
@Revision("1")
public record ValiditeEndNotified(String ficheId, int jours, LocalDate au) implements FicheEvent {}
