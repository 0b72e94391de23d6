package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The free comment is set.
 *
 * @param ficheId the fiche
 * @param commentaire the text, empty to take it away
 */
@Revision("1")
public record CommentaireDefined(String ficheId, String commentaire) implements FicheEvent {}
