package fr.raccordement.command.lot;

import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.command.ContinueLot;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** A batch has elements left: it is gone on with, after whatever was due before. */
@Component
class LotDeadline implements DeadlineCommand {

    static final String KIND = "lot";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new ContinueLot(new LotId(subject));
    }
}
