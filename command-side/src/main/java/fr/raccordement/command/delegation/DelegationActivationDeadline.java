package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.ReviewDelegation;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** The delay of a delegation is over (S-53). */
@Component
class DelegationActivationDeadline implements DeadlineCommand {

    @Override
    public String kind() {
        return DelegationReviews.ACTIVATION;
    }

    @Override
    public Object command(String subject) {
        return new ReviewDelegation(new DelegationId(subject));
    }
}
