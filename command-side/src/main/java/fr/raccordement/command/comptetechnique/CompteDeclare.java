package fr.raccordement.command.comptetechnique;

import fr.raccordement.api.comptetechnique.MotDePasse;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a technical account at a moment; the one fold of the aggregate and of the
 * look-ups.
 *
 * @param login its login in Chorus Pro, where it was said
 * @param motDePasseChangeLe the day on which its password was last changed
 */
public record CompteDeclare(@Nullable String login, LocalDate motDePasseChangeLe) {

    static CompteDeclare after(@Nullable CompteDeclare before, CompteTechniqueEvent event) {
        return switch (event) {
            case CompteTechniqueDeclared declared ->
                    new CompteDeclare(declared.login(), declared.motDePasseChangeLe());
            case CompteTechniqueRenewed renewed ->
                    new CompteDeclare(
                            before == null ? null : before.login(), renewed.motDePasseChangeLe());
        };
    }

    /** Whether the API can be called with it. */
    public boolean usableAt(Instant at) {
        return MotDePasse.serves(motDePasseChangeLe, at);
    }
}
