package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.ReviewDelegation;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** A delegation has lost what it rests on, or has it again. */
@Component
class DelegationEndDeadline implements DeadlineCommand {

    @Override
    public String kind() {
        return DelegationReviews.FIN;
    }

    @Override
    public Object command(String subject) {
        return new ReviewDelegation(new DelegationId(subject));
    }
}
