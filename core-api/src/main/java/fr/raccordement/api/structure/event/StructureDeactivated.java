package fr.raccordement.api.structure.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The structure may start nothing any more.
 *
 * @param siret its key, the first identifier
 * @param motif why
 */
@Revision("2")
public record StructureDeactivated(String siret, @TexteLibre String motif)
        implements StructureEvent {}
