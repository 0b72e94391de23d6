package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The raccordement is closed from this instant, by someone or, at the end of its period of
 * validity, by the system; a revision that was not applied is dropped.
 *
 * @param ficheId the fiche
 * @param motif why
 */
@Revision("1")
public record FicheDeactivated(String ficheId, String motif) implements FicheEvent {}
