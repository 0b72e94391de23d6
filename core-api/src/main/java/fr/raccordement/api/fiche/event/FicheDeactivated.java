package fr.raccordement.api.fiche.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The raccordement is closed from this instant, by someone or, at the end of its period of
 * validity, by the system; a revision that was not applied is dropped.
 *
 * @param ficheId the fiche
 * @param motif why
 */
@Revision("2")
public record FicheDeactivated(String ficheId, @TexteLibre String motif) implements FicheEvent {}
