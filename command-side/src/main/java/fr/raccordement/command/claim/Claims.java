package fr.raccordement.command.claim;

import fr.raccordement.api.claim.ClaimId;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes and releases claims within the unit of work of the command that needs them (D-008). */
public interface Claims {

    /** The fiche that holds the thing at this moment. */
    Optional<String> holder(ClaimId id);

    /**
     * Whether a fiche other than this one holds the thing at this moment.
     *
     * @param ficheId the fiche that may hold it; null for none
     */
    default boolean heldByAnother(ClaimId id, @Nullable String ficheId) {
        return holder(id).filter(holder -> !holder.equals(ficheId)).isPresent();
    }

    /**
     * Claims all of these for one fiche; what it holds already it keeps. Claims of one unit of work
     * are stored together or not at all.
     *
     * @return the first that another fiche holds, in which case the caller must refuse its command;
     *     empty where the fiche holds them all
     */
    Optional<ClaimId> take(Collection<ClaimId> ids, String ficheId, String structure);

    /**
     * Claims this for a delegation of the fiche if nobody holds it, not even the fiche.
     *
     * @return whether it was free; if not, the caller must refuse its command
     */
    boolean takeFree(ClaimId id, String ficheId, String structure, String delegationId);

    /**
     * The delegation for which the thing is held at this moment; empty also where it was taken
     * before claims said so.
     */
    Optional<String> delegation(ClaimId id);

    /** Claims those of these that nobody holds. */
    default void takeFree(Collection<ClaimId> ids, String ficheId, String structure) {
        take(ids.stream().filter(id -> holder(id).isEmpty()).toList(), ficheId, structure);
    }

    /** Gives up those of these that the fiche holds. */
    void release(Collection<ClaimId> ids, String ficheId);
}
