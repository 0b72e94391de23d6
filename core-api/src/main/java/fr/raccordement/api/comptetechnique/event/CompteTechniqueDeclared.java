package fr.raccordement.api.comptetechnique.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The structure has a technical account in Chorus Pro; all that is known of it from now on.
 *
 * @param structure SIRET
 * @param login its login in Chorus Pro; null where it was not said
 * @param motDePasseChangeLe the day on which its password was made or last changed
 */
@Revision("1")
public record CompteTechniqueDeclared(
        String structure, @Nullable String login, LocalDate motDePasseChangeLe)
        implements CompteTechniqueEvent {}
