package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;
import fr.raccordement.api.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The fiches and revisions that wait for the operator, by the instant of their submission, the
 * oldest first; answers a {@link FichePage}.
 *
 * @param environnement the platform, or null for all
 * @param kind issuer or receiver, or null for both
 * @param pageRequest which part of the queue
 * @param viewer who asks
 */
@VisibleTo(otherwise = Otherwise.FORBIDDEN)
public record ListFichesAExaminer(
        @Nullable Environnement environnement,
        @Nullable FicheKind kind,
        PageRequest pageRequest,
        Actor viewer)
        implements Question {}
