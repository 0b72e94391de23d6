package fr.raccordement.api.lot.event;

import fr.raccordement.api.lot.IssueDeLot;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Some elements were acted on.
 *
 * @param lotId the identifier, prefix left out
 * @param issues what came of each of them
 * @param restants how many are left
 */
@Revision("1")
public record LotAdvanced(String lotId, List<IssueDeLot> issues, int restants)
        implements LotEvent {}
