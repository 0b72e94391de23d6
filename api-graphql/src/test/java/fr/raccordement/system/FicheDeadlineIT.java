package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.FICHE;
import static fr.raccordement.system.FicheOperations.HISTORY;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static fr.raccordement.system.FicheOperations.daysFromNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the system does to fiches when the time has come, on a clock that is moved; certificates are
 * valid for 300 days.
 */
class FicheDeadlineIT {

    private static final String EXPIRY =
            "subscription { certificatExpiryNotified { ficheId sha256 jours expireLe } }";

    private static final String ENDS =
            "subscription { echeanceNotified { nature jours le fiche { id } structure { siret } }"
                    + " }";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** Of a period, counted from today. */
    private static final int LAST_DAY = 383;

    /** How long the password of a technical account serves (S-06). */
    private static final int PASSWORD_DAYS = 424;

    @TempDir Path data;

    @Test
    void S_35_the_end_of_its_period_closes_a_fiche_and_its_certificate_is_told_to_expire()
            throws Exception {
        var authority = new Authority("Essai Racine").trustedOn(data);
        var outlasting = new Authority("Essai Durable", 2 * LAST_DAY).trustedOn(data);
        var lasting = authority.issue("long", CLIENT);
        var ahead = Duration.ofDays(211).plusHours(1);
        try (var program = RunningProgram.startOn(data, Duration.ZERO)) {
            var fournisseur = program.as("fournisseur");
            activate(program, "court", authority.issue("court", CLIENT), 2);
            activate(program, "long", lasting, 298);
            var followed = SocketOperation.open(fournisseur, EXPIRY, Map.of());
            var hidden = SocketOperation.open(program.as("travaux"), EXPIRY, Map.of());

            program.moveClock(Duration.ofDays(3));
            await().untilAsserted(
                            () -> assertThat(statut(program, "court")).isEqualTo("DESACTIVEE"));
            assertThat(last(program, "court"))
                    .isEqualTo(tuple("FicheDeactivated", "systeme", "systeme"));
            assertThat(fournisseur.askOne(FICHE, Map.of("id", "court")).path("motif").asString())
                    .isEqualTo("Fin de la période de validité");
            assertThat(statut(program, "long")).isEqualTo("ACTIVEE");

            program.moveClock(ahead.minusDays(3));
            await().untilAsserted(() -> assertThat(days(followed)).containsExactly(90));
            assertThat(
                            followed.received
                                    .getFirst()
                                    .at("/certificatExpiryNotified/sha256")
                                    .asString())
                    .isEqualTo(lasting.sha256());

            activate(program, "tard", authority.issue("tard", CLIENT), 298);
            await().untilAsserted(() -> assertThat(days(followed)).containsExactly(90, 90));
            assertThat(hidden.received).isEmpty();
        }

        var later = ahead.plusDays(72);
        try (var program = RunningProgram.startOn(data, later)) {
            await().untilAsserted(
                            () -> assertThat(notices(program, "long")).containsExactly(90, 30));
            program.moveClock(Duration.ofDays(3));
            await().untilAsserted(
                            () -> assertThat(notices(program, "long")).containsExactly(90, 30, 15));
            assertThat(notices(program, "court")).isEmpty();

            var now = Instant.now().plus(later).plus(Duration.ofDays(3));
            whatEndsIsTold(program, now, outlasting.issue(2 * LAST_DAY, "fin", CLIENT));
        }
    }

    /** The end of a period, and of a password (S-06), told with the days that are left. */
    private static void whatEndsIsTold(
            RunningProgram program, Instant now, Authority.Issued certificat) throws Exception {
        var fournisseur = program.as("fournisseur");
        var told = SocketOperation.open(fournisseur, ENDS, Map.of());
        var hidden = SocketOperation.open(program.as("travaux"), ENDS, Map.of());
        activate(program, "fin", certificat, LAST_DAY);
        var over = FicheOperations.today().plusDays(LAST_DAY + 1);
        fournisseur.askOne(
                RaccordementApiOperations.DECLARE_COMPTE,
                Map.of("structure", ACME, "jour", over.minusDays(PASSWORD_DAYS).toString()));
        RaccordementApiOperations.declare(fournisseur, "fin", ACME, "Fin");
        assertThat(warnings(program)).isEmpty();

        var left = new ArrayList<Integer>();
        var from = now;
        for (var days : List.of(90, 60, 30, 15, 7, 1)) {
            left.add(days);
            var noon = over.minusDays(days).atTime(NOON).atZone(PARIS).toInstant();
            program.moveClock(Duration.between(from, noon));
            from = noon;
            await().untilAsserted(() -> assertThat(left(told, "FIN_DE_VALIDITE")).isEqualTo(left));
            await().untilAsserted(() -> assertThat(left(told, "MOT_DE_PASSE")).isEqualTo(left));
        }
        assertThat(warnings(program)).isEmpty();
        var last = told.received.getLast().path("echeanceNotified");
        assertThat(last.path("structure").path("siret").asString()).isEqualTo(ACME);

        program.moveClock(Duration.ofDays(1));
        await().untilAsserted(() -> assertThat(statut(program, "fin")).isEqualTo("DESACTIVEE"));
        assertThat(warnings(program)).containsExactly("COMPTE_TECHNIQUE_EXPIRED");
        assertThat(left(told, "FIN_DE_VALIDITE")).isEqualTo(left);
        assertThat(hidden.received).isEmpty();
    }

    /** The days left, of the fiche and of the technical account that end. */
    private static List<Integer> left(SocketOperation told, String nature) {
        return told.received.stream()
                .map(it -> it.path("echeanceNotified"))
                .filter(it -> it.path("nature").asString().equals(nature))
                .filter(it -> it.at("/fiche/id").asString("fin").equals("fin"))
                .map(it -> it.path("jours").asInt())
                .toList();
    }

    private static List<String> warnings(RunningProgram program) {
        return program.as("fournisseur")
                .askOne(RaccordementApiOperations.ONE, Map.of("id", "fin"))
                .path("avertissements")
                .valueStream()
                .map(it -> it.path("code").asString())
                .toList();
    }

    private static void activate(
            RunningProgram program, String id, Authority.Issued certificat, int days) {
        var fournisseur = program.as("fournisseur");
        FicheOperations.ready(fournisseur, id, ACME, certificat);
        FicheOperations.describe(fournisseur, id, Map.of("validite", daysFromNow(days)));
        fournisseur.askOne(SUBMIT, Map.of("id", id));
        program.as("aife").askOne(ACTIVATE, Map.of("id", id));
    }

    private static String statut(RunningProgram program, String id) {
        return program.as("audit").askOne(FICHE, Map.of("id", id)).path("statut").asString();
    }

    private static Tuple last(RunningProgram program, String id) {
        var entry = history(program, id).getLast();
        return tuple(
                entry.path("type").asString(),
                entry.path("actor").asString(),
                entry.path("onBehalfOf").asString());
    }

    private static List<Integer> notices(RunningProgram program, String id) {
        return history(program, id).stream()
                .filter(it -> it.path("type").asString().equals("CertificatExpiryNotified"))
                .map(it -> it.at("/payload/jours").asInt())
                .toList();
    }

    private static List<Integer> days(SocketOperation socket) {
        return socket.received.stream()
                .map(it -> it.at("/certificatExpiryNotified/jours").asInt())
                .toList();
    }

    private static List<JsonNode> history(RunningProgram program, String id) {
        return program.as("audit")
                .askOne(HISTORY, Map.of("id", id))
                .at("/history/nodes")
                .valueStream()
                .toList();
    }
}
