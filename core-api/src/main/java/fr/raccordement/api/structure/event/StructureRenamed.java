package fr.raccordement.api.structure.event;

import org.axonframework.serialization.Revision;

/**
 * The structure has another name.
 *
 * @param siret its key, the first identifier
 * @param nom the name from now on
 */
@Revision("1")
public record StructureRenamed(String siret, String nom) implements StructureEvent {}
