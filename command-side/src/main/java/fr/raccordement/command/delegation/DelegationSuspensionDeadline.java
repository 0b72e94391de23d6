package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.EndSuspendedDelegation;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** A delegation has been suspended for as long as it may be (D-150). */
@Component
class DelegationSuspensionDeadline implements DeadlineCommand {

    @Override
    public String kind() {
        return DelegationReviews.SUSPENSION_MAX;
    }

    @Override
    public Object command(String subject) {
        return new EndSuspendedDelegation(new DelegationId(subject));
    }
}
