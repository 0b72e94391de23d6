package fr.raccordement.api.structure.event;

import org.axonframework.serialization.Revision;

/**
 * The structure may start things again.
 *
 * @param siret its key, the first identifier
 */
@Revision("1")
public record StructureReactivated(String siret) implements StructureEvent {}
