package fr.raccordement.api.comptetechnique.command;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Declares the technical account that the principal manager made in Chorus Pro (S-06, S-38).
 * Declared again it corrects what is given; repeated with nothing new it changes nothing.
 *
 * <p>Refuses: CONFLICT; and all at once STRUCTURE_INACTIVE, COMPTE_TECHNIQUE_LOGIN,
 * MOT_DE_PASSE_DATE.
 *
 * @param login its login in Chorus Pro, {@code TECH_n_...@cpro.fr}; null leaves it as it is
 * @param motDePasseChangeLe the day on which its password was made or last changed; null leaves it
 *     as it is, and is today the first time
 */
@Requires(
        parties = Partie.API,
        profils = Profil.RACCORDEMENT_MODIFICATION,
        gestionnairePrincipal = true)
public record DeclareCompteTechnique(
        @TargetAggregateIdentifier CompteTechniqueId compteTechniqueId,
        @Nullable String login,
        @Nullable LocalDate motDePasseChangeLe,
        @Nullable Long expectedVersion)
        implements CompteTechniqueCommand {}
