package fr.raccordement.command.structure;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.command.RecordingRights;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** One structure, with everything it asks for within reach of the test. */
final class StructureFixture {

    static final String SIRET = "11000201100044";
    static final StructureId ID = new StructureId(SIRET);
    static final StructureRegistered REGISTERED =
            new StructureRegistered(SIRET, "Lycée", StructureType.PUBLIQUE, false, false, true);

    final RecordingRights rights = new RecordingRights();

    TestExecutor<Structure> given(Object... past) {
        var fixture = new AggregateTestFixture<>(Structure.class);
        fixture.registerInjectableResource(rights);
        fixture.registerInjectableResource((Identifiants) (_, _) -> true);
        return fixture.given(past);
    }
}
