package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.interfaces.InterfaceCatalogue;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/** One fiche, with everything it asks for within reach of the test. */
final class FicheBench {

    static final String FICTIVE = "64994699139861";
    static final String INACTIVE = "73282932000074";

    final InMemoryClaims claims = new InMemoryClaims();
    final FakeAnalysis analysis = new FakeAnalysis();
    final GlassVault vault = new GlassVault();
    final RecordingRights rights = new RecordingRights();
    final Map<String, InterfaceCodeAdded> catalogue = new HashMap<>();

    private final Clock clock;

    FicheBench() {
        this(Fiches.NOW);
    }

    FicheBench(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
        offer("FSO1100A", FicheKind.EMETTEUR, Environnement.values());
        offer("FSO1113A", FicheKind.EMETTEUR, Environnement.values());
        offer("FSO9999A", FicheKind.EMETTEUR, Environnement.QUALIFICATION);
        offer("FEN0036A", FicheKind.RECEPTEUR, Environnement.values());
    }

    /** Given these events; a new fixture each time, so that one test may tell several stories. */
    TestExecutor<Fiche> given(List<FicheEvent> past) {
        var fixture = fixture();
        return past.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(past);
    }

    void offer(String code, FicheKind kind, Environnement... environnements) {
        catalogue.put(
                code,
                new InterfaceCodeAdded(
                        code,
                        code,
                        code,
                        Direction.SORTANT,
                        null,
                        null,
                        kind,
                        List.of(environnements),
                        List.of(
                                ModeTraitement.PAS_DE_RACCORDEMENT,
                                ModeTraitement.COMPLETE,
                                ModeTraitement.PARTIELLE),
                        "essai",
                        Certitude.GUIDE));
    }

    private AggregateTestFixture<Fiche> fixture() {
        InterfaceCatalogue offered = code -> Optional.ofNullable(catalogue.get(code));
        StructureRegister structures = FicheBench::structure;
        var fixture = new AggregateTestFixture<>(Fiche.class);
        List.of(
                        claims,
                        analysis,
                        rights,
                        clock,
                        structures,
                        new Deposit(analysis, clock),
                        new Description(claims, offered, vault),
                        new Submission(analysis, claims, offered, clock),
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
