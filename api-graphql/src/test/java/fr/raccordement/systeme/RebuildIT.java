package fr.raccordement.systeme;

import static fr.raccordement.systeme.Fiches.ACME;
import static fr.raccordement.systeme.Fiches.ACTIVATE;
import static fr.raccordement.systeme.Fiches.DISCARD;
import static fr.raccordement.systeme.Fiches.FICHE;
import static fr.raccordement.systeme.Fiches.FORGET;
import static fr.raccordement.systeme.Fiches.HISTORY;
import static fr.raccordement.systeme.Fiches.OPEN_REVISION;
import static fr.raccordement.systeme.Fiches.SUBMIT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views are thrown away and told again from the events, those of forgotten people too. */
class RebuildIT {

    private static final List<String> PERSON =
            List.of("Zephyrine", "zephyrine@acme.example", "33187654321");

    @TempDir Path data;

    @Test
    void a_replay_gives_the_same_views_and_brings_back_no_forgotten_contact() throws Exception {
        var authority = new Authority("Essai Racine").trustedOn(data);
        var program = RunningProgram.startOn(data);
        try {
            var fournisseur = program.as("fournisseur");
            Fiches.ready(fournisseur, "kept", ACME, authority.issue("kept", Authority.CLIENT));
            Fiches.ready(fournisseur, "gone", ACME, authority.issue("gone", Authority.CLIENT));
            Fiches.describe(fournisseur, "gone", Map.of("contacts", List.of(person())));
            fournisseur.askOne(SUBMIT, Map.of("id", "gone"));
            program.as("aife").askOne(ACTIVATE, Map.of("id", "gone"));
            fournisseur.askOne(SUBMIT, Map.of("id", "kept"));
            program.as("aife").askOne(ACTIVATE, Map.of("id", "kept"));
            fournisseur.askOne(OPEN_REVISION, Map.of("id", "kept"));
            Fiches.describe(fournisseur, "kept", Map.of("commentaire", "À venir"));
            fournisseur.askOne(SUBMIT, Map.of("id", "kept"));
            Fiches.create(fournisseur, "thrown", ACME, "PRODUCTION");
            fournisseur.askOne(DISCARD, Map.of("id", "thrown"));
            assertThat(told(program)).contains(PERSON);
            declareAndForget(program);

            program.as("admin").askOne(FORGET, Map.of("id", "gone", "motif", "Demande"));

            assertThat(told(program)).doesNotContain(PERSON).contains("\"contactsDetruits\":true");
            var version = fournisseur.askOne(FICHE, Map.of("id", "gone")).path("version").asInt();
            var views = Views.caughtUpWith(Map.of("gone", version), program);
            assertThat(program.log()).doesNotContain(PERSON);
            program = Views.rebuilt(program, views, data);

            assertThat(told(program)).doesNotContain(PERSON).contains("\"contactsDetruits\":true");
            assertThat(views.toString()).contains("ada.lovelace@acme.example", "À venir");
            program.stop();
            assertThat(program.log()).doesNotContain(PERSON);
            assertThat(filesThatName(PERSON)).isEmpty();
        } finally {
            program.close();
        }
    }

    /** A connection by API whose contact is the same person, and two others in the list. */
    private static void declareAndForget(RunningProgram program) {
        var fournisseur = program.as("fournisseur");
        var admin = program.as("admin");
        RaccordementsApi.compte(fournisseur, ACME);
        RaccordementsApi.declare(fournisseur, "kept", ACME, "MonApp");
        fournisseur.askOne(
                RaccordementsApi.DECLARE,
                RaccordementsApi.declaration(
                        "gone", ACME, "monapp", "EDITEUR", Map.of("contact", person())));
        admin.askOne(RaccordementsApi.LOAD, RaccordementsApi.legacy("loaded", ACME, "INACTIF"));
        admin.askOne(RaccordementsApi.FORGET, Map.of("id", "gone", "motif", "Demande"));
        RaccordementsApi.awaitListed(program, "gone");
        RaccordementsApi.awaitListed(program, "loaded");
    }

    private static Map<String, String> person() {
        return Map.of(
                "nom", PERSON.get(0), "email", PERSON.get(1), "telephone", "+" + PERSON.get(2));
    }

    /** The fiche and its whole history, at every version. */
    private static String told(RunningProgram program) {
        var audit = program.as("audit");
        var fournisseur = program.as("fournisseur");
        var told = new StringBuilder();
        var history = audit.askOne(HISTORY, Map.of("id", "gone")).at("/history/nodes");
        told.append(history);
        for (int version = 0; version < history.size(); version++) {
            told.append(fournisseur.askOne(FICHE, Map.of("id", "gone", "version", version)));
        }
        return told.append(fournisseur.askOne(FICHE, Map.of("id", "gone"))).toString();
    }

    /** Files in the clear, logs and journals of the database among them. */
    private List<Path> filesThatName(List<String> words) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> words.stream().anyMatch(content(file)::contains))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
