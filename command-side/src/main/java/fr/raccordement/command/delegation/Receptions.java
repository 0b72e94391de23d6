package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.event.DelegationRequested;

/** Who receives for a public structure, within the unit of work of whoever asks. */
interface Receptions {

    /** Entrusts the reception to a delegation; false where another one has it. */
    boolean entrust(DelegationRequested delegation);

    /** Takes the reception back from the delegation, if that one has it. */
    void takeBack(DelegationRequested delegation);
}
