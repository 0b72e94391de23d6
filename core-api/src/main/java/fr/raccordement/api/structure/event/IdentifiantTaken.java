package fr.raccordement.api.structure.event;

import org.axonframework.serialization.Revision;

/**
 * The identifier names a structure that was registered under another one, for ever.
 *
 * @param identifiant the identifier
 * @param structure the key of the structure, its first identifier
 */
@Revision("1")
public record IdentifiantTaken(String identifiant, String structure) implements IdentifiantEvent {}
