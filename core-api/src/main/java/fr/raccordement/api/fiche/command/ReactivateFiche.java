package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a closed raccordement again, with another end of its period where one is given. Refuses:
 * FICHE_NOT_DEACTIVATED, STRUCTURE_INACTIVE, CERT_VALIDITY, CERT_PERIOD, VALIDITE_PAST,
 * VALIDITE_ORDER, IDENTIFIANT_ALREADY_USED (D-136), SEPARATION_DES_TACHES (the actor worked on the
 * fiche).
 *
 * @param jusquAu the last day of use from now on; null for the one that it had (D-179)
 */
@Requires(roles = Role.AIFE_INSTRUCTEUR)
public record ReactivateFiche(
        @TargetAggregateIdentifier FicheId ficheId,
        @Nullable LocalDate jusquAu,
        @Nullable Long expectedVersion)
        implements FicheCommand {

    /** With the period that it had. */
    public ReactivateFiche(FicheId ficheId, @Nullable Long expectedVersion) {
        this(ficheId, null, expectedVersion);
    }
}
