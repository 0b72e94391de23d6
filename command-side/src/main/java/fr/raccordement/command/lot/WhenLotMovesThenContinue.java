package fr.raccordement.command.lot;

import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.command.deadline.Deadlines;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * As long as a batch has elements left it is gone on with: after a stop or a kill where the
 * deadline is found again, after the loss of the read store where a replay sets it.
 */
@Component
@ProcessingGroup("lots")
class WhenLotMovesThenContinue {

    private final Deadlines deadlines;

    WhenLotMovesThenContinue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(LotOpened event, @Timestamp Instant at) {
        deadlines.set(LotDeadline.KIND, event.lotId(), at);
    }

    @EventHandler
    void on(LotAdvanced event, @Timestamp Instant at) {
        if (event.restants() > 0) {
            deadlines.set(LotDeadline.KIND, event.lotId(), at);
        } else {
            deadlines.clear(LotDeadline.KIND, event.lotId());
        }
    }
}
