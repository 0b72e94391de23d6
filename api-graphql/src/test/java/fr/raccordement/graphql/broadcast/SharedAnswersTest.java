package fr.raccordement.graphql.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trial.InfrastructureController.LIVE;
import static trial.InfrastructureController.UPDATES;
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
import trial.InfrastructureController.Update;
import trial.InfrastructureTest;
import trial.RawSocket;

@InfrastructureTest
class SharedAnswersTest {

    private static final String DATA = "/payload/data/updates";

    @Autowired Client client;

    @BeforeEach
    void nobody_follows_any_more() {
        await().until(() -> LIVE.get() == 0);
        WORK.set(0);
    }

    @Test
    void what_is_the_same_for_all_is_executed_once() throws Exception {
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee");
                var another = RawSocket.of(client, "lycee")) {
            var all = List.of(aife, lycee, another);
            follow(all, "subscription { updates { text work } }");

            publish("\"une\" ✓\n");
            publish("deux");

            for (var each : all) {
                var first = each.next();
                assertThat(first.at("/id").asString()).isEqualTo("1");
                assertThat(first.at(DATA + "/text").asString()).isEqualTo("\"une\" ✓\n");
                assertThat(each.next().at(DATA + "/text").asString()).isEqualTo("deux");
            }
            assertThat(WORK).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "viewer: viewerByBatch", "...D @include(if: true)"})
    void what_depends_on_the_viewer_is_answered_to_that_viewer_only(String field) throws Exception {
        var fragment = field.startsWith("...") ? " fragment D on Update { viewer }" : "";
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee")) {
            follow(
                    List.of(aife, lycee),
                    "subscription { updates { text " + field + " } }" + fragment);

            for (var text : List.of("une", "deux", "deux")) {
                publish(text);
                assertThat(viewerAndText(aife.next())).isEqualTo("aife " + text);
                assertThat(viewerAndText(lycee.next())).isEqualTo("lycee " + text);
            }
        }
    }

    @Test
    void whoever_may_not_see_an_update_does_not_get_the_answer_of_another() throws Exception {
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee")) {
            follow(List.of(aife, lycee), "subscription { updates(only: \"aife\") { text } }");

            publish("une");
            assertThat(aife.next().at(DATA + "/text").asString()).isEqualTo("une");
            lycee.subscribe("2", "{ echo(text: \"rien\") }");
            assertThat(lycee.next().at("/id").asString()).isEqualTo("2");
        }
    }

    @Test
    void an_answer_with_errors_is_shared_with_nobody() throws Exception {
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee")) {
            follow(List.of(aife, lycee), "subscription { updates { text work confidential } }");
            for (var text : List.of("une", "deux")) {
                publish(text);

                var ofAife = aife.next();
                assertThat(ofAife.at(DATA + "/confidential").asString())
                        .isEqualTo(text + " for aife");
                assertThat(ofAife.path("payload").has("errors")).isFalse();
                var ofLycee = lycee.next();
                assertThat(ofLycee.at(DATA + "/text").asString()).isEqualTo(text);
                assertThat(ofLycee.at(DATA + "/confidential").isNull()).isTrue();
                assertThat(Client.code(ofLycee.path("payload"))).isEqualTo("FORBIDDEN");
            }
            assertThat(WORK).as("without a viewer, then for each, twice").hasValue(6);
        }
    }

    @Test
    void a_failure_is_answered_to_each_under_a_correlation_id_of_their_own() throws Exception {
        try (var one = RawSocket.of(client, "aife");
                var other = RawSocket.of(client, "aife")) {
            follow(List.of(one, other), "subscription { updates { text broken } }");
            publish("une");

            assertThat(List.of(one.next(), other.next()))
                    .allMatch(it -> Client.code(it.path("payload")).equals("INTERNAL"))
                    .extracting(
                            it -> it.at("/payload/errors/0/extensions/correlationId").asString())
                    .doesNotHaveDuplicates()
                    .allMatch(it -> it.matches("[0-9a-f-]{36}"));
        }
    }

    @Test
    void another_question_has_another_answer() throws Exception {
        try (var one = RawSocket.of(client, "aife");
                var other = RawSocket.of(client, "aife");
                var english = RawSocket.open(client, "Accept-Language", "en")) {
            english.init(Map.of("Authorization", Client.basic("aife")));
            english.next();
            follow(List.of(one, english), "subscription { updates { text language } }");
            other.subscribe("x", "subscription { updates { text alone: text } }");
            await().until(() -> LIVE.get() == 3);

            publish("une");

            assertThat(one.next().at(DATA + "/language").asString()).isEqualTo("fr");
            assertThat(english.next().at(DATA + "/language").asString()).isEqualTo("en");
            var message = other.next();
            assertThat(message.at("/id").asString()).isEqualTo("x");
            assertThat(message.at(DATA + "/alone").asString()).isEqualTo("une");
        }
    }

    @Test
    void updates_come_in_their_order() throws Exception {
        try (var aife = RawSocket.of(client, "aife");
                var lycee = RawSocket.of(client, "lycee")) {
            follow(List.of(aife), "subscription { updates { text work } }");
            lycee.subscribe("1", "subscription { updates { text viewer } }");
            await().until(() -> LIVE.get() == 2);
            var published = new ArrayList<String>();
            for (int n = 0; n < 200; n++) {
                published.add("n" + n);
                publish("n" + n);
            }

            for (var text : published) {
                assertThat(aife.next().at(DATA + "/text").asString()).isEqualTo(text);
                assertThat(viewerAndText(lycee.next())).isEqualTo("lycee " + text);
            }
        }
    }

    private static void follow(List<RawSocket> all, String document) {
        var before = LIVE.get();
        all.forEach(it -> it.subscribe("1", document));
        await().until(() -> LIVE.get() == before + all.size());
    }

    private static void publish(String text) {
        UPDATES.tryEmitNext(new Update(text)).orThrow();
    }

    private static String viewerAndText(JsonNode message) {
        return message.at(DATA + "/viewer").asString()
                + " "
                + message.at(DATA + "/text").asString();
    }
}
