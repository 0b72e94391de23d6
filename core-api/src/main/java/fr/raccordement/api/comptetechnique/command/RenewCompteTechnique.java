package fr.raccordement.api.comptetechnique.command;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Declares that the password was changed in Chorus Pro. Repeated it changes nothing.
 *
 * <p>Refuses: NOT_FOUND (no account declared), CONFLICT, MOT_DE_PASSE_DATE (a day to come, or
 * before the change known).
 *
 * @param motDePasseChangeLe the day on which it was changed; null for today
 */
@Requires(
        parties = Partie.API,
        profils = Profil.RACCORDEMENT_MODIFICATION,
        gestionnairePrincipal = true)
public record RenewCompteTechnique(
        @TargetAggregateIdentifier CompteTechniqueId compteTechniqueId,
        @Nullable LocalDate motDePasseChangeLe,
        @Nullable Long expectedVersion)
        implements CompteTechniqueCommand {}
