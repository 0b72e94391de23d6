package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The contacts encrypted with this key can never be read again.
 *
 * @param ficheId the fiche
 * @param cle the key destroyed
 * @param motif why
 */
@Revision("1")
public record ContactsForgotten(String ficheId, String cle, String motif) implements FicheEvent {}
