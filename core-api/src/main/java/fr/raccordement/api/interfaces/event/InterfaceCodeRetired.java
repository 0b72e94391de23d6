package fr.raccordement.api.interfaces.event;

import org.axonframework.serialization.Revision;

/**
 * No fiche may choose the code any more.
 *
 * @param code such as {@code FSO1113A}
 * @param motif why
 */
@Revision("1")
public record InterfaceCodeRetired(String code, String motif) implements InterfaceCodeEvent {}
