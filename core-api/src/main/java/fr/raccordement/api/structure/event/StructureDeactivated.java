package fr.raccordement.api.structure.event;

import org.axonframework.serialization.Revision;

/**
 * The structure may start nothing any more.
 *
 * @param siret its key, the first identifier
 * @param motif why
 */
@Revision("1")
public record StructureDeactivated(String siret, String motif) implements StructureEvent {}
