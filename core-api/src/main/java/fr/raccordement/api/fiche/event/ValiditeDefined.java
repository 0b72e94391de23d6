package fr.raccordement.api.fiche.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The period of use is set.
 *
 * @param ficheId the fiche
 * @param du first day
 * @param au last day, included
 */
@Revision("1")
public record ValiditeDefined(String ficheId, LocalDate du, LocalDate au) implements FicheEvent {}
