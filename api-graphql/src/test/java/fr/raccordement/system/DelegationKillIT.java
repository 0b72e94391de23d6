package fr.raccordement.system;

import static fr.raccordement.system.DelegationOperations.COLLEGE;
import static fr.raccordement.system.DelegationOperations.LYCEE;
import static fr.raccordement.system.DelegationOperations.OPALE;
import static fr.raccordement.system.DelegationOperations.VALOMBRE;
import static fr.raccordement.system.DelegationOperations.accept;
import static fr.raccordement.system.DelegationOperations.life;
import static fr.raccordement.system.DelegationOperations.request;
import static fr.raccordement.system.DelegationOperations.statut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What the system has still to do survives any kill, and is done once. */
class DelegationKillIT {

    private static final String DELAY = "--raccordement.delegation.delai-activation=15m";
    private static final Duration LATER = Duration.ofMinutes(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path data;

    @Test
    void accepted_then_killed_it_becomes_active_once_after_the_restart() throws Exception {
        var authority = new Authority("Essai Racine").trustedOn(data);
        var program = RunningProgram.startOn(data, Duration.ZERO, DELAY);
        try {
            DelegationOperations.active(
                    program.as("tiers"),
                    program.as("aife"),
                    "opale",
                    OPALE,
                    authority.issue("opale", Authority.CLIENT));
            var one = request(program.as("tiers"), "opale", LYCEE);
            var other = request(program.as("tiers"), "opale", VALOMBRE);
            accept(program.as("lycee"), one);
            program.as("tiers")
                    .askOne(
                            DelegationOperations.REQUEST_MANY,
                            Map.of(
                                    "id",
                                    "lot",
                                    "ficheId",
                                    "opale",
                                    "structures",
                                    List.of(COLLEGE, LYCEE, VALOMBRE)));
            program.kill();

            program = RunningProgram.startOn(data, LATER, DELAY);
            assertThat(DelegationOperations.elements(program.as("tiers"), "lot"))
                    .extracting(it -> it.path("resultat").asString() + it.path("codes").values())
                    .containsExactly(
                            "FAIT[]",
                            "REFUSE[\"DELEGATION_ALREADY_OPEN\"]",
                            "REFUSE[\"DELEGATION_ALREADY_OPEN\"]");
            var lycee = program.as("lycee");
            await().atMost(PATIENCE).until(() -> statut(lycee, one).equals("ACTIVEE"));
            accept(program.as("mairie"), other);
            program.kill();

            assertThat(FileSystemUtils.deleteRecursively(data.resolve("mongo"))).isTrue();
            program = RunningProgram.startOn(data, LATER.multipliedBy(2), DELAY);
            var mairie = program.as("mairie");
            await().atMost(PATIENCE).until(() -> statut(mairie, other).equals("ACTIVEE"));
            assertThat(life(program.as("tiers"), one))
                    .containsExactly(
                            "DelegationRequested", "DelegationAccepted", "DelegationActivated");

            var aife = program.as("aife");
            aife.askOne(FicheOperations.DEACTIVATE, Map.of("id", "opale", "motif", "Fin"));
            program.kill();
            program = RunningProgram.startOn(data, LATER.multipliedBy(3), DELAY);
            var audit = program.as("audit");
            await().atMost(PATIENCE).until(() -> statut(audit, one).equals("SUSPENDUE"));
            await().atMost(PATIENCE).until(() -> statut(audit, other).equals("SUSPENDUE"));
            program.as("aife").askOne(FicheOperations.REACTIVATE, Map.of("id", "opale"));
            program.kill();
            program = RunningProgram.startOn(data, LATER.multipliedBy(4), DELAY);
            var again = program.as("audit");
            await().atMost(PATIENCE).until(() -> statut(again, one).equals("ACTIVEE"));
            await().atMost(PATIENCE).until(() -> statut(again, other).equals("ACTIVEE"));
            assertThat(life(again, other))
                    .containsExactly(
                            "DelegationRequested",
                            "DelegationAccepted",
                            "DelegationActivated",
                            "DelegationSuspended",
                            "DelegationResumed");
        } finally {
            program.close();
        }
    }
}
