package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.Projected;
import fr.raccordement.query.jours.Jours;
import fr.raccordement.query.jours.Periode;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The delegation after one of its events: the one fold that lists, instants and histories are
 * answered from. Instants in milliseconds, as every store keeps them. Public for the codec alone.
 *
 * @param cleEffet from when on the third party receives, which delegations are ordered by
 * @param periodes when somebody received by it, oldest first
 * @param jours the days of these, as {@link Jours} groups them
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
        boolean succession,
        @Nullable Instant effectiveFrom,
        @Nullable DelegationSuspension suspension,
        @Nullable Instant repriseLe,
        @Nullable Instant termineeLe,
        @Nullable String termineePar,
        @Nullable CauseDeFin cause,
        @Nullable String motif,
        Instant modifieeLe,
        Instant cleEffet,
        List<Periode> periodes,
        List<String> jours)
        implements Projected {

    /** The third party, as what it sees the delegation. */
    Concern asTiers() {
        return new Concern(Partie.TIERS, tiers);
    }

    /** The public entity, as what it sees the delegation. */
    Concern asEntite() {
        return new Concern(Partie.ENTITE, structure);
    }
}
