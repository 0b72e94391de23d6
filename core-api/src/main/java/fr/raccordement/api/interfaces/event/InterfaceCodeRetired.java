package fr.raccordement.api.interfaces.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * No fiche may choose the code any more.
 *
 * @param code such as {@code FSO1113A}
 * @param motif why
 */
@Revision("2")
public record InterfaceCodeRetired(String code, @TexteLibre String motif)
        implements InterfaceCodeEvent {}
