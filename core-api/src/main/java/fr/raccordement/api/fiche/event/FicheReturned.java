package fr.raccordement.api.fiche.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The operator sent the fiche back; it is a draft again.
 *
 * @param ficheId the fiche
 * @param motif what to correct
 */
@Revision("2")
public record FicheReturned(String ficheId, @TexteLibre String motif) implements FicheEvent {}
