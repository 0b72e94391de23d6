package fr.raccordement.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.command.TrustEmetteur;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.command.CorrectRaccordementApi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may reach a log by mistake says nothing. */
class DiscretionTest {

    private final FicheId fiche = new FicheId("1");
    private final Contact contact =
            new Contact("Camille Dupont", "camille@exemple.fr", "+33 1 23 45 67 89");
    private final Fichier fichier =
            new Fichier("cle-de-camille.pem", "BEGIN PRIVATE KEY".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_contact_hides_the_person() {
        assertThat(contact.toString()).isEqualTo("Contact[hidden]");
    }

    @Test
    void a_file_hides_its_name_and_content() {
        assertThat(fichier.toString()).isEqualTo("Fichier[17 bytes]");
    }

    @Test
    void a_command_hides_the_contacts_and_files_it_carries() {
        var describe =
                new DescribeFiche(
                        fiche, null, List.of(contact), null, null, null, null, null, null);
        var deposit = new DepositCertificats(fiche, List.of(fichier), null);

        var trust =
                new TrustEmetteur(
                        ListeDeConfianceId.OPERATEUR, fichier.contenu(), "Liste LSTI", null);

        assertThat(describe.toString())
                .contains("Contact[hidden]")
                .doesNotContainIgnoringCase("dupont")
                .doesNotContain("camille@", "67 89");
        assertThat(deposit.toString()).contains("Fichier[17 bytes]").doesNotContain("PRIVATE");
        assertThat(trust.toString()).contains("17 bytes").doesNotContain("PRIVATE");
    }

    @Test
    void a_connection_by_api_hides_its_contact_too() {
        var correct =
                new CorrectRaccordementApi(
                        new RaccordementApiId("1"), null, null, null, contact, null);

        assertThat(correct.toString())
                .contains("Contact[hidden]")
                .doesNotContainIgnoringCase("dupont");
    }
}
