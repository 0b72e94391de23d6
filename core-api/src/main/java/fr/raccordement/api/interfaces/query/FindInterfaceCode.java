package fr.raccordement.api.interfaces.query;

import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * One code, retired or not; answers an optional {@link InterfaceCodeView}.
 *
 * @param code such as {@code FSO1113A}
 * @param version as it was after the event of that number; null for now
 */
@VisibleTo(anyone = true)
public record FindInterfaceCode(String code, @Nullable Long version) {}
