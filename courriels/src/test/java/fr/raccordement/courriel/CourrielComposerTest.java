package fr.raccordement.courriel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.DestinataireView;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourrielComposerTest {

    private final CourrielComposer composer =
            new CourrielComposer("https://portail.example.org/", "avis@example.org");

    @Test
    void a_notice_is_said_with_a_link_to_the_thing() {
        var courriel =
                composer.compose(List.of(notice("Fiche", "f 1", "Fiche <b>")), to(LangueAvis.FR));

        assertThat(courriel.adresse()).isEqualTo("jeanne@example.org");
        assertThat(courriel.sujet()).isEqualTo("[Raccordement] Fiche activée");
        assertThat(courriel.texte())
                .startsWith("Fiche <b>\nhttps://portail.example.org/fiches/f%201\n")
                .contains("Vous recevez ce courriel");
        assertThat(courriel.html())
                .contains("Fiche &lt;b&gt;")
                .contains("href=\"https://portail.example.org/fiches/f%201\"")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "Fiche, a/b, /fiches/a%2Fb",
        "Delegation, d1, /delegations/d1",
        "Habilitation, 11000201100044/jeanne, /habilitations",
        "CompteTechnique, 11000201100044, /raccordements-api",
        "RaccordementApi, r1, /raccordements-api/r1",
        "Webhooks, compta, /webhooks",
        "Export, e1, /exports-demandes",
        "LettreMorte, fiches, /administration/evenements-en-echec",
        "Scellement, magasin, /audit/scellement"
    })
    void whatever_it_is_about_has_its_screen(String type, String id, String screen) {
        assertThat(AvisView.OBJETS).contains(type);
        assertThat(composer.compose(List.of(notice(type, id, "x")), to(LangueAvis.FR)).texte())
                .startsWith("x\nhttps://portail.example.org" + screen + "\n");
    }

    @Test
    void nothing_that_notices_are_about_is_without_a_screen() {
        assertThat(AvisView.OBJETS)
                .allSatisfy(
                        type ->
                                assertThat(
                                                composer.compose(
                                                                List.of(notice(type, "x", "x")),
                                                                to(LangueAvis.FR))
                                                        .texte())
                                        .doesNotStartWith("x\nhttps://portail.example.org/\n"));
    }

    @Test
    void each_language_has_its_own_words() {
        var courriel =
                composer.compose(List.of(notice("Delegation", "d1", "fr")), to(LangueAvis.EN));

        assertThat(courriel.sujet()).isEqualTo("[Raccordement] Fiche activated");
        assertThat(courriel.texte())
                .startsWith("fr in English\nhttps://portail.example.org/delegations/d1")
                .contains("You receive this mail");
        assertThat(courriel.html()).contains("<html lang=\"en\">");
    }

    @Test
    void many_are_one_mail_that_says_the_first_hundred() {
        var many = Collections.nCopies(103, notice("Habilitation", "s/jeanne", "fait"));
        var courriel = composer.compose(many, to(LangueAvis.FR));

        assertThat(courriel.sujet()).isEqualTo("[Raccordement] 103 avis");
        assertThat(courriel.texte().split("fait\n", -1)).hasSize(101);
        assertThat(courriel.texte()).contains("et 3 autres.");
    }

    @Test
    void the_same_mail_has_the_same_identifier_and_hides_the_address() {
        var one = composer.compose(List.of(notice("Fiche", "f1", "x")), to(LangueAvis.FR));

        assertThat(one.id())
                .isEqualTo(
                        composer.compose(List.of(notice("Fiche", "f1", "x")), to(LangueAvis.EN))
                                .id())
                .isEqualTo("avis-7-%s@example.org".formatted("ab".repeat(16)));
        assertThat(one.toString()).doesNotContain("jeanne@").doesNotContain("abab");
        assertThat(one.correlationId()).startsWith("courriel-avis-7-").doesNotContain("abab");
    }

    static AvisView notice(String type, String id, String phrase) {
        return notice(7, type, id, phrase);
    }

    static AvisView notice(long position, String type, String id, String phrase) {
        return notice(position, type, id, phrase, Instant.EPOCH);
    }

    static AvisView notice(long position, String type, String id, String phrase, Instant at) {
        return new AvisView(
                position,
                GenreAvis.FICHE_ACTIVEE,
                new Texte(phrase, phrase + " in English"),
                type,
                id,
                List.of(),
                at,
                "aife",
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private static DestinataireView to(LangueAvis langue) {
        return new DestinataireView(
                new Actor("jeanne", Set.of()),
                FrequenceAvis.IMMEDIAT,
                langue,
                "jeanne@example.org",
                "ab".repeat(16),
                3);
    }
}
