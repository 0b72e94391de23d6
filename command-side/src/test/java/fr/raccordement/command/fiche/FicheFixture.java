package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** One fiche, with everything it asks for within reach of the test. */
final class FicheFixture {

    static final String FICTIVE = "64994699139861";
    static final String INACTIVE = "73282932000074";

    final InMemoryClaims claims = new InMemoryClaims();
    final FakeAnalysis analysis = new FakeAnalysis();
    final GlassVault vault = new GlassVault();
    final RecordingRights rights = new RecordingRights();
    final FakeCatalogue catalogue = new FakeCatalogue();

    private final Clock clock;

    FicheFixture() {
        this(Fiches.NOW);
    }

    FicheFixture(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    /** Given these events; a new fixture each time, so that one test may try several pasts. */
    TestExecutor<Fiche> given(List<FicheEvent> past) {
        var fixture = fixture();
        return past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(past);
    }

    private AggregateTestFixture<Fiche> fixture() {
        StructureRegister structures = FicheFixture::structure;
        var fixture = new AggregateTestFixture<>(Fiche.class);
        List.of(
                        claims,
                        analysis,
                        rights,
                        vault,
                        clock,
                        structures,
                        catalogue,
                        new Deposit(analysis, structures, clock),
                        new Description(claims, catalogue, vault),
                        new Submission(
                                analysis,
                                claims,
                                catalogue,
                                structures,
                                new RevisionRules(vault),
                                clock),
                        new RevisionRules(vault),
                        new CodesApplication(claims))
                .forEach(fixture::registerInjectableResource);
        return fixture;
    }

    private static Optional<Inscription> structure(String siret) {
        return siret.equals(Fiches.STRUCTURE) || siret.equals(FICTIVE) || siret.equals(INACTIVE)
                ? Optional.of(
                        new Inscription(
                                siret,
                                "Exemple",
                                StructureType.PRIVEE,
                                false,
                                !siret.equals(FICTIVE),
                                !siret.equals(INACTIVE)))
                : Optional.empty();
    }
}
