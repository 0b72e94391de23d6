package fr.raccordement.command.scellement;

import fr.raccordement.api.scellement.ScellementId;
import fr.raccordement.api.scellement.event.ScellementStarted;
import fr.raccordement.command.RecordingRights;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** The record of the sealed log in the tests. */
final class ScellementFixture {

    static final ScellementId ID = ScellementId.MAGASIN;

    final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<Scellement> fixture =
            new AggregateTestFixture<>(Scellement.class);

    ScellementFixture() {
        fixture.registerInjectableResource(rights);
    }

    TestExecutor<Scellement> given(Object... events) {
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    static ScellementStarted started() {
        return new ScellementStarted("magasin", "essai/un", "cle-un", 12, "racine-12");
    }
}
