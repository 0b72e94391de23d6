package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * Its author took the fiche back; it is a draft again.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record FicheWithdrawn(String ficheId) implements FicheEvent {}
