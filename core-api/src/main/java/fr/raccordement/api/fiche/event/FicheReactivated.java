package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The raccordement is open again from this instant.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record FicheReactivated(String ficheId) implements FicheEvent {}
