package fr.raccordement.api.fiche.event;

import fr.raccordement.api.fiche.Protocole;
import org.axonframework.serialization.Revision;

/**
 * Files travel this way; certificates and network characteristics given before are void.
 *
 * @param ficheId the fiche
 * @param protocole how files travel
 */
@Revision("1")
public record ProtocoleChosen(String ficheId, Protocole protocole) implements FicheEvent {}
