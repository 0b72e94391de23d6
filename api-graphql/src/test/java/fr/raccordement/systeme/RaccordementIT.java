package fr.raccordement.systeme;

import static fr.raccordement.systeme.Authority.CLIENT;
import static fr.raccordement.systeme.Fiches.ACME;
import static fr.raccordement.systeme.Fiches.CERTIFICAT;
import static fr.raccordement.systeme.Fiches.DESCRIBE;
import static fr.raccordement.systeme.Fiches.PONANT;
import static fr.raccordement.systeme.Fiches.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of the guide (domain.md 1), each through the running program; names start with them.
 */
class RaccordementIT {

    @TempDir static Path data;

    private static RunningProgram program;
    private static Authority authority;
    private static Client fournisseur;
    private static Client travaux;
    private static Client aife;
    private static Client admin;
    private static Client visiteur;

    @BeforeAll
    static void start() throws Exception {
        authority = new Authority("Essai Racine").trustedOn(data);
        program = RunningProgram.startOn(data);
        fournisseur = program.as("fournisseur");
        travaux = program.as("travaux");
        aife = program.as("aife");
        admin = program.as("admin");
        visiteur = program.as("visiteur");
    }

    @AfterAll
    static void stop() throws Exception {
        program.stop();
    }

    @Test
    void S_02_a_fiche_is_for_one_platform() {
        var qualification = Fiches.create(fournisseur, "s02-q", ACME, "QUALIFICATION");
        var production = Fiches.create(fournisseur, "s02-p", ACME, "PRODUCTION");

        assertThat(qualification.path("environnement").asString()).isEqualTo("QUALIFICATION");
        assertThat(production.path("environnement").asString()).isEqualTo("PRODUCTION");
    }

    @Test
    void S_18_a_certificate_serves_one_fiche_only() {
        var certificat = authority.issue("s18", CLIENT);
        Fiches.ready(fournisseur, "s18", ACME, certificat);
        var sent = fournisseur.askOne(SUBMIT, Map.of("id", "s18"));
        assertThat(sent.path("statut").asString()).isEqualTo("ENVOYEE");

        Fiches.create(travaux, "s18-b", PONANT, "PRODUCTION");
        Fiches.choose(travaux, "s18-b", "SFTP");
        Fiches.deposit(travaux, "s18-b", certificat);

        assertThat(
                        travaux.refused(
                                DESCRIBE,
                                Map.of("id", "s18-b", "input", Map.of("commentaire", "x"))))
                .contains("CERT_ALREADY_USED");
        var holder = fournisseur.askOne(CERTIFICAT, Map.of("sha256", certificat.sha256()));
        assertThat(holder.at("/detenteur/ficheId").asString()).isEqualTo("s18");
    }
}
