package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The operator sent the fiche back; it is a draft again.
 *
 * @param ficheId the fiche
 * @param motif what to correct
 */
@Revision("1")
public record FicheReturned(String ficheId, String motif) implements FicheEvent {}
