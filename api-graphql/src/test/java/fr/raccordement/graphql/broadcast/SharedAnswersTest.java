package fr.raccordement.graphql.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trial.InfrastructureController.LIVE;
import static trial.InfrastructureController.NOUVELLES;
import static trial.InfrastructureController.WORK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import trial.Client;
import trial.InfrastructureController.Nouvelle;
import trial.InfrastructureTest;
import trial.RawSocket;

@InfrastructureTest
class SharedAnswersTest {

    private static final String DATA = "/payload/data/nouvelles";

    @Autowired Client client;

    @BeforeEach
    void nobody_listens_any_more() {
        await().until(() -> LIVE.get() == 0);
        WORK.set(0);
    }

    @Test
    void what_everybody_is_told_alike_is_worked_out_once() throws Exception {
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee");
                var another = RawSocket.of(client, "lycee")) {
            var all = List.of(aife, lycee, another);
            follow(all, "subscription { nouvelles { texte travail } }");

            tell("\"une\" ✓\n");
            tell("deux");

            for (var each : all) {
                var first = each.next();
                assertThat(first.at("/id").asString()).isEqualTo("1");
                assertThat(first.at(DATA + "/texte").asString()).isEqualTo("\"une\" ✓\n");
                assertThat(each.next().at(DATA + "/texte").asString()).isEqualTo("deux");
            }
            assertThat(WORK).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lecteur", "lecteur: lecteurParLot", "...D @include(if: true)"})
    void what_depends_on_the_viewer_is_told_to_that_viewer_only(String field) throws Exception {
        var fragment = field.startsWith("...") ? " fragment D on Nouvelle { lecteur }" : "";
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee")) {
            follow(
                    List.of(aife, lycee),
                    "subscription { nouvelles { texte " + field + " } }" + fragment);

            for (var texte : List.of("une", "deux", "deux")) {
                tell(texte);
                assertThat(reader(aife.next())).isEqualTo("aife " + texte);
                assertThat(reader(lycee.next())).isEqualTo("lycee " + texte);
            }
        }
    }

    @Test
    void whoever_may_not_see_an_update_is_not_told_the_answer_of_another() throws Exception {
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee")) {
            follow(List.of(aife, lycee), "subscription { nouvelles(pour: \"aife\") { texte } }");

            tell("une");
            assertThat(aife.next().at(DATA + "/texte").asString()).isEqualTo("une");
            lycee.subscribe("2", "{ echo(texte: \"rien\") }");
            assertThat(lycee.next().at("/id").asString()).isEqualTo("2");
        }
    }

    @Test
    void another_question_has_another_answer() throws Exception {
        try (var one = RawSocket.of(client, "aife");
                var other = RawSocket.of(client, "aife");
                var english = RawSocket.open(client, "Accept-Language", "en")) {
            english.init(Map.of("Authorization", Client.basic("aife")));
            english.next();
            follow(List.of(one, english), "subscription { nouvelles { texte langue } }");
            other.subscribe("x", "subscription { nouvelles { texte seul: texte } }");
            await().until(() -> LIVE.get() == 3);

            tell("une");

            assertThat(one.next().at(DATA + "/langue").asString()).isEqualTo("fr");
            assertThat(english.next().at(DATA + "/langue").asString()).isEqualTo("en");
            var message = other.next();
            assertThat(message.at("/id").asString()).isEqualTo("x");
            assertThat(message.at(DATA + "/seul").asString()).isEqualTo("une");
        }
    }

    @Test
    void updates_come_in_their_order() throws Exception {
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee")) {
            follow(List.of(aife), "subscription { nouvelles { texte travail } }");
            lycee.subscribe("1", "subscription { nouvelles { texte lecteur } }");
            await().until(() -> LIVE.get() == 2);
            var told = new ArrayList<String>();
            for (int n = 0; n < 200; n++) {
                told.add("n" + n);
                tell("n" + n);
            }

            for (var texte : told) {
                assertThat(aife.next().at(DATA + "/texte").asString()).isEqualTo(texte);
                assertThat(reader(lycee.next())).isEqualTo("lycee " + texte);
            }
        }
    }

    private static void follow(List<RawSocket> all, String document) {
        var before = LIVE.get();
        all.forEach(it -> it.subscribe("1", document));
        await().until(() -> LIVE.get() == before + all.size());
    }

    private static void tell(String texte) {
        NOUVELLES.tryEmitNext(new Nouvelle(texte)).orThrow();
    }

    private static String reader(JsonNode message) {
        return message.at(DATA + "/lecteur").asString()
                + " "
                + message.at(DATA + "/texte").asString();
    }
}
