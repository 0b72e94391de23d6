package fr.raccordement.query.delegation;

import static fr.raccordement.api.delegation.query.DelegationStatus.ACTIVEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.ANNULEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.DEMANDEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.REFUSEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.TERMINEE;
import static fr.raccordement.api.delegation.query.DelegationStatus.VALIDEE;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.SortColumn;
import java.time.Instant;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The delegation after one of its events: the one fold that lists, instants and histories are
 * answered from. Instants in milliseconds, as every store keeps them. Public for the codec alone.
 *
 * @param cleEffet from when on the third party receives, which delegations are ordered by
 */
public record DelegationState(
        @BsonId String id,
        long version,
        String ficheId,
        String tiers,
        String structure,
        Environnement environnement,
        DelegationStatus statut,
        Instant demandeeLe,
        String demandeePar,
        @Nullable Instant repondueLe,
        @Nullable String reponduePar,
        @Nullable Instant effectiveFrom,
        @Nullable Instant termineeLe,
        @Nullable String termineePar,
        @Nullable CauseDeFin cause,
        @Nullable String motif,
        Instant modifieeLe,
        Instant cleEffet)
        implements Projected {

    private DelegationState(
            String id,
            long version,
            String ficheId,
            String tiers,
            String structure,
            Environnement environnement,
            DelegationStatus statut,
            Instant demandeeLe,
            String demandeePar,
            @Nullable Instant repondueLe,
            @Nullable String reponduePar,
            @Nullable Instant effectiveFrom,
            @Nullable Instant termineeLe,
            @Nullable String termineePar,
            @Nullable CauseDeFin cause,
            @Nullable String motif,
            Instant modifieeLe) {
        this(
                id,
                version,
                ficheId,
                tiers,
                structure,
                environnement,
                statut,
                demandeeLe,
                demandeePar,
                repondueLe,
                reponduePar,
                effectiveFrom,
                termineeLe,
                termineePar,
                cause,
                motif,
                modifieeLe,
                Objects.requireNonNullElse(effectiveFrom, SortColumn.NO_INSTANT));
    }

    static DelegationState requested(
            DelegationRequested event, Instant at, String actor, long version) {
        return new DelegationState(
                event.delegationId(),
                version,
                event.ficheId(),
                event.tiers(),
                event.structure(),
                event.environnement(),
                DEMANDEE,
                at,
                actor,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                at);
    }

    DelegationState accepted(Instant at, String actor, long next) {
        return answered(VALIDEE, null, at, actor, next);
    }

    DelegationState refused(@Nullable String why, Instant at, String actor, long next) {
        return answered(REFUSEE, why, at, actor, next);
    }

    DelegationState activated(Instant at, long next) {
        return new DelegationState(
                id,
                next,
                ficheId,
                tiers,
                structure,
                environnement,
                ACTIVEE,
                demandeeLe,
                demandeePar,
                repondueLe,
                reponduePar,
                at,
                null,
                null,
                null,
                null,
                at);
    }

    DelegationState cancelled(CauseDeFin why, Instant at, String actor, long next) {
        return over(ANNULEE, why, null, at, actor, next);
    }

    DelegationState ended(
            CauseDeFin why, @Nullable String said, Instant at, String actor, long next) {
        return over(TERMINEE, why, said, at, actor, next);
    }

    private DelegationState answered(
            DelegationStatus reached, @Nullable String why, Instant at, String actor, long next) {
        return new DelegationState(
                id,
                next,
                ficheId,
                tiers,
                structure,
                environnement,
                reached,
                demandeeLe,
                demandeePar,
                at,
                actor,
                null,
                null,
                null,
                null,
                why,
                at);
    }

    private DelegationState over(
            DelegationStatus reached,
            CauseDeFin why,
            @Nullable String said,
            Instant at,
            String actor,
            long next) {
        return new DelegationState(
                id,
                next,
                ficheId,
                tiers,
                structure,
                environnement,
                reached,
                demandeeLe,
                demandeePar,
                repondueLe,
                reponduePar,
                effectiveFrom,
                at,
                actor,
                why,
                said,
                at);
    }

    /** The third party, as what it sees the delegation. */
    Concern asTiers() {
        return new Concern(Partie.TIERS, tiers);
    }

    /** The public entity, as what it sees the delegation. */
    Concern asEntite() {
        return new Concern(Partie.ENTITE, structure);
    }
}
