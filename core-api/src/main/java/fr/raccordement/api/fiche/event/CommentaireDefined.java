package fr.raccordement.api.fiche.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The free comment is set.
 *
 * @param ficheId the fiche
 * @param commentaire the text, empty to take it away
 */
@Revision("2")
public record CommentaireDefined(String ficheId, @TexteLibre String commentaire)
        implements FicheEvent {}
