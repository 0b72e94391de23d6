package fr.raccordement.command.comptetechnique;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.comptetechnique.MotDePasse;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueDeclared;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueRenewed;
import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.command.deadline.DeadlineCommand;
import fr.raccordement.command.deadline.Preavis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a technical account at a moment; the one fold of the aggregate and of the
 * look-ups.
 *
 * @param login its login in Chorus Pro, where it was said
 * @param motDePasseChangeLe the day on which its password was last changed
 * @param preavis the notices given that a password is about to expire
 */
public record CompteDeclare(@Nullable String login, LocalDate motDePasseChangeLe, Preavis preavis) {

    /** An account of which nothing was notified. */
    public CompteDeclare(@Nullable String login, LocalDate motDePasseChangeLe) {
        this(login, motDePasseChangeLe, Preavis.NONE);
    }

    static CompteDeclare after(@Nullable CompteDeclare before, CompteTechniqueEvent event) {
        return switch (event) {
            case CompteTechniqueDeclared declared ->
                    new CompteDeclare(
                            declared.login(), declared.motDePasseChangeLe(), known(before));
            case CompteTechniqueRenewed renewed ->
                    new CompteDeclare(
                            before == null ? null : before.login(),
                            renewed.motDePasseChangeLe(),
                            known(before));
            case MotDePasseExpiryNotified notified -> {
                var declared = Objects.requireNonNull(before);
                yield new CompteDeclare(
                        declared.login,
                        declared.motDePasseChangeLe,
                        declared.preavis.with(notified.expireLe().toString(), notified.jours()));
            }
        };
    }

    private static Preavis known(@Nullable CompteDeclare before) {
        return before == null ? Preavis.NONE : before.preavis;
    }

    /** When the next notice that the password expires is due; empty where all were given. */
    Optional<Instant> nextPreavis() {
        return preavis.next(password(), MotDePasse.fin(motDePasseChangeLe), MotDePasse.PARIS);
    }

    /**
     * The notice due at this instant; empty where none is or ever will be. Refuses TOO_EARLY where
     * one is due later.
     */
    Optional<MotDePasseExpiryNotified> preavisAt(Instant now, String structure) {
        var notice =
                preavis.due(password(), MotDePasse.fin(motDePasseChangeLe), now, MotDePasse.PARIS)
                        .map(
                                jours ->
                                        new MotDePasseExpiryNotified(
                                                structure,
                                                jours,
                                                MotDePasse.expireLe(motDePasseChangeLe)));
        if (notice.isEmpty() && nextPreavis().filter(now::isBefore).isPresent()) {
            throw new RuleViolatedException(
                    DeadlineCommand.TOO_EARLY,
                    "L'échéance n'est pas venue.",
                    "The time has not come.");
        }
        return notice;
    }

    private String password() {
        return MotDePasse.expireLe(motDePasseChangeLe).toString();
    }

    /** Whether the same was declared, whatever was notified of it. */
    boolean sameAs(CompteDeclare other) {
        return Objects.equals(login, other.login)
                && motDePasseChangeLe.equals(other.motDePasseChangeLe);
    }

    /** Whether the API can be called with it. */
    public boolean usableAt(Instant at) {
        return MotDePasse.serves(motDePasseChangeLe, at);
    }
}
