package fr.raccordement.command.lot;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.lot.OpenLotTest.CLAIRE;
import static fr.raccordement.command.lot.OpenLotTest.LOT;
import static fr.raccordement.command.lot.OpenLotTest.LYCEE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.command.OpenLotFromFile;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.fiche.GlassVault;
import java.nio.charset.Charset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenLotFromFileTest {

    private static final String COLLEGE = "19690002100011";

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<Lot> lot = new AggregateTestFixture<>(Lot.class);

    OpenLotFromFileTest() {
        lot.registerInjectableResource(rights);
        lot.registerInjectableResource(new GlassVault());
    }

    @Test
    void each_line_is_remembered_with_where_it_stood() {
        lot.givenNoPriorActivity()
                .when(file(LYCEE + "\n\na@b.fr\n" + COLLEGE), CLAIRE.asMetaData())
                .expectEvents(opened(line(LYCEE, 1), line("", 3), line(COLLEGE, 4)))
                .expectResultMessagePayload(0L);
    }

    @Test
    void sent_again_it_is_the_same_batch_and_another_file_is_not() {
        lot.given(opened(line(LYCEE, 1)))
                .when(file(LYCEE + "\r\n"), CLAIRE.asMetaData())
                .expectNoEvents();
        lot.given(opened(line(LYCEE, 1)))
                .when(file(COLLEGE), CLAIRE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("LOT_ID_TAKEN"));
    }

    @Test
    void a_file_without_sirets_is_refused() {
        expectRefused(bytes(" \n\n", UTF_8), "CSV_EMPTY");
        expectRefused(bytes("SIRET;Nom\n", UTF_8), "CSV_EMPTY");
        expectRefused(bytes("Nom;Ville\nLycée;Paris", UTF_8), "CSV_COLUMN");
        expectRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, "CSV_FORMAT");
        expectRefused(bytes("\"" + LYCEE, UTF_8), null);
        expectRefused(bytes((LYCEE + "\n").repeat(10_001), UTF_8), "CSV_TOO_LONG");
        expectRefused(bytes((LYCEE + "\n").repeat(10_000), UTF_8), null);
    }

    @Test
    void nothing_is_asked_for_without_the_right_to() {
        rights.forbid();

        lot.givenNoPriorActivity()
                .when(file(LYCEE), CLAIRE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    @Test
    void its_identifier_is_made_of_letters_and_digits() {
        lot.givenNoPriorActivity()
                .when(
                        new OpenLotFromFile(
                                new LotId("a b"), "f1", new Fichier("l", LYCEE.getBytes(UTF_8))),
                        CLAIRE.asMetaData())
                .expectException(violations("LOT_ID_INVALID id"));
    }

    @Test
    void the_column_is_the_one_called_so_or_the_one_with_most_sirets() {
        assertThat(read("Nom;N° SIRET;Ville\nLycée;" + LYCEE + ";Paris"))
                .containsExactly(line(LYCEE, 2));
        assertThat(read("Ville,Établissement\nParis," + LYCEE + "\nLyon," + COLLEGE))
                .containsExactly(line(LYCEE, 2), line(COLLEGE, 3));
        assertThat(read("siret_etablissement\tsiret du tiers\n" + LYCEE + "\t1"))
                .containsExactly(line(LYCEE, 2));
        assertThat(read(LYCEE + ";" + "Lycée d'essai\n" + COLLEGE + ";Collège"))
                .containsExactly(line(LYCEE, 1), line(COLLEGE, 2));
    }

    @Test
    void spreadsheets_are_read_as_they_are_saved() {
        assertThat(
                        read(
                                "sep=,\r\n\"SIRET\",\"Nom\"\r\n\""
                                        + LYCEE
                                        + "\",\"Dit \"\"le Lycée\"\"\"\r\n"))
                .containsExactly(line(LYCEE, 3));
        assertThat(SiretFile.read(bytes("\uFEFFSIRET;Nom\nx;é\n" + LYCEE + ";é", UTF_8)))
                .containsExactly(line("", 2), line(LYCEE, 3));
        assertThat(
                        SiretFile.read(
                                bytes(
                                        "Numéro de SIRET;Nom\n" + LYCEE + ";é",
                                        Charset.forName("windows-1252"))))
                .containsExactly(line(LYCEE, 2));
        assertThat(SiretFile.read(bytes("\uFEFF" + LYCEE + "\r\n" + COLLEGE, UTF_16LE)))
                .containsExactly(line(LYCEE, 1), line(COLLEGE, 2));
        assertThat(read("SIRET;Nom\n\"" + LYCEE + "\";\"sur deux\nlignes\"\n" + COLLEGE + ";x"))
                .containsExactly(line(LYCEE, 2), line(COLLEGE, 4));
    }

    /** One and two of them; not where the checksum says that it is something else. */
    @Test
    void a_zero_in_front_that_was_dropped_is_put_back() {
        assertThat(read("SIRET\n1234567400019\n123456600014\n9750001000016"))
                .containsExactly(line("01234567400019", 2), line("00123456600014", 3), line("", 4));
    }

    private static List<ElementDeLot> read(String text) {
        return SiretFile.read(bytes(text, UTF_8));
    }

    private void expectRefused(byte[] content, @Nullable String code) {
        var result =
                new OpenLotFromFileTest()
                        .lot
                        .givenNoPriorActivity()
                        .when(
                                new OpenLotFromFile(LOT, "f1", new Fichier("l.csv", content)),
                                CLAIRE.asMetaData());
        if (code == null) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectException(violations(code + " fichier"));
        }
    }

    private static OpenLotFromFile file(String text) {
        return new OpenLotFromFile(LOT, "f1", new Fichier("liste.csv", bytes(text, UTF_8)));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static ElementDeLot line(String objet, int ligne) {
        return new ElementDeLot(objet, ligne);
    }

    private static LotOpened opened(ElementDeLot... elements) {
        return new LotOpened(
                "l1",
                ActeDeLot.DEMANDER_DELEGATION,
                "f1",
                null,
                false,
                List.of(elements),
                "claire",
                List.of());
    }
}
