package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * Its author took the revision back, and may work on it again.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record RevisionWithdrawn(String ficheId) implements FicheEvent {}
