package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The draft is thrown away.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record FicheDiscarded(String ficheId) implements FicheEvent {}
