package fr.raccordement.api.fiche.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The operator sent the revision back: the content in use stays what it was, and the author may
 * work on the revision again.
 *
 * @param ficheId the fiche
 * @param motif what to correct
 */
@Revision("2")
public record RevisionRejected(String ficheId, @TexteLibre String motif) implements FicheEvent {}
