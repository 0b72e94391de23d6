package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The draft is complete and sent to the operator.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record FicheSubmitted(String ficheId) implements FicheEvent {}
