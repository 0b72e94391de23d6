package fr.raccordement.api.lot.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.LotId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system records what came of some elements. What was recorded of an element stays; of one that
 * has none nothing is changed.
 *
 * @param lotId the batch
 * @param issues at most one an element
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RecordIssues(@TargetAggregateIdentifier LotId lotId, List<IssueDeLot> issues)
        implements LotCommand {}
