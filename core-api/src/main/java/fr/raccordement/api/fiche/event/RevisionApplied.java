package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The content of the revision is in use from this instant.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record RevisionApplied(String ficheId) implements FicheEvent {}
