package fr.raccordement.api.delegation.query;

import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.query.FicheStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation rests on at an instant, as both its sides may know it (D-152).
 *
 * @param delegationId the delegation
 * @param ficheStatut where the fiche of the third party stands; null where it was thrown away
 * @param validite the fiche's period; null where none was given
 * @param enService whether the fiche is in use
 * @param attentes what the delegation waits for; empty where somebody receives, or it is over
 * @param activationPrevue when somebody will receive, as things stand; null where nobody knows
 * @param suspensionFin when the system ends the delegation unless it resumes; null where it is not
 *     suspended
 */
public record SituationView(
        String delegationId,
        @Nullable FicheStatus ficheStatut,
        @Nullable Validite validite,
        boolean enService,
        List<AttenteView> attentes,
        @Nullable Instant activationPrevue,
        @Nullable Instant suspensionFin) {}
