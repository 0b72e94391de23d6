package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationRequested;
import java.time.Instant;
import java.util.Optional;

/**
 * Who receives for a public structure, within the unit of work of whoever asks. Where a delegation
 * takes the place of another, the other is over in the same unit of work.
 */
interface Receptions {

    /** The delegation other than this one that has the reception at this moment. */
    Optional<String> holder(DelegationRequested delegation);

    /** Entrusts the reception to a delegation; false where another one has it. */
    boolean entrust(DelegationRequested delegation);

    /**
     * Promises the reception, which another delegation has, to this one; one that it was promised
     * to before is over from that instant on.
     */
    void promise(DelegationRequested delegation, Instant at);

    /**
     * The delegation is active from that instant on: the one in whose place it was accepted is over
     * from then on, wherever it stands.
     */
    void succeed(DelegationRequested delegation, Instant at);

    /** Takes the reception, or the promise of it, back from the delegation, if that one has it. */
    void takeBack(DelegationRequested delegation);
}
