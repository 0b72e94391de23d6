package fr.raccordement.command.comptetechnique;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** One technical account, late in the evening of Paris, when it is still the day before in UTC. */
final class CompteTechniqueFixture {

    static final String STRUCTURE = "11000201100044";
    static final String INACTIVE = "73282932000074";
    static final CompteTechniqueId COMPTE = new CompteTechniqueId(STRUCTURE);
    static final String LOGIN = "TECH_1_exemple@cpro.fr";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    final RecordingRights rights = new RecordingRights();

    private final Clock clock;

    CompteTechniqueFixture() {
        this(Instant.parse("2026-11-24T23:30:00Z"));
    }

    CompteTechniqueFixture(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    TestExecutor<CompteTechnique> given(CompteTechniqueEvent... past) {
        StructureRegister structures = CompteTechniqueFixture::structure;
        var fixture = new AggregateTestFixture<>(CompteTechnique.class);
        List.of(rights, structures, clock).forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }

    private static Optional<Inscription> structure(String siret) {
        return Optional.of(
                new Inscription(
                        siret,
                        "Exemple",
                        StructureType.PRIVEE,
                        false,
                        true,
                        !siret.equals(INACTIVE)));
    }
}
