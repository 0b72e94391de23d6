package fr.raccordement.api.lot.command;

import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.LotId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Has one act done to each of up to 1,000 elements, in the name of whoever asks, with the same
 * rights as one by one. Repeated with the same identifier and content by the same person it changes
 * nothing.
 *
 * <p>Refuses: LOT_ID_INVALID, LOT_EMPTY, LOT_TOO_LONG, MOTIF_MISSING, MOTIF_TOO_LONG, FORBIDDEN (to
 * auditors), LOT_ID_TAKEN (other content), NOT_FOUND (the identifier is another's).
 *
 * @param lotId the batch
 * @param acte what is done
 * @param ficheId the fiche that delegations are asked for from; null for all other acts
 * @param motif why; null where none was given
 * @param remplace whether the delegations accepted take the place of the receivers before
 * @param elements what it is done to
 */
@Requires(utilisateur = true)
public record OpenLot(
        @TargetAggregateIdentifier LotId lotId,
        ActeDeLot acte,
        @Nullable String ficheId,
        @Nullable String motif,
        boolean remplace,
        List<ElementDeLot> elements)
        implements LotCommand {}
