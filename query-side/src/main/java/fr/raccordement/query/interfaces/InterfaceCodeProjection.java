package fr.raccordement.query.interfaces;

import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.projection.ProjectedCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the catalogue of interface codes. */
@Component
@ProcessingGroup("interface-code-projection")
class InterfaceCodeProjection {

    private final ProjectedCollection<InterfaceCodeState> codes;

    InterfaceCodeProjection(ProjectedCollection<InterfaceCodeState> codes) {
        this.codes = codes;
    }

    @EventHandler
    void on(InterfaceCodeEvent event, @SequenceNumber long version) {
        codes.project(
                event.code(), version, before -> InterfaceCodeFold.after(before, event, version));
    }

    @ResetHandler
    void onReset() {
        codes.clear();
    }
}
