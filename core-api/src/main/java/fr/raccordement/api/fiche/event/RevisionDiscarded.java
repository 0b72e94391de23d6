package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The revision is thrown away; the content in use stays what it was.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record RevisionDiscarded(String ficheId) implements FicheEvent {}
