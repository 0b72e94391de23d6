package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The revision is complete and sent to the operator; the content in use goes on unchanged.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record RevisionSubmitted(String ficheId) implements FicheEvent {}
