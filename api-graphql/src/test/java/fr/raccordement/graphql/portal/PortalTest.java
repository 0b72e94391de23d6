package fr.raccordement.graphql.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class PortalTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";
    private static final String ASSET = "/assets/essai-1a2b3c4d.js";

    @Autowired Client client;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/fiches/x/saisie/contacts", "/examen?page=2", "/index.html", "/a.b"})
    void wherever_a_person_goes_there_is_the_page(String path) throws Exception {
        var answer = client.get(path, "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Essai</title>");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_address_itself_is_the_page_for_everybody() throws Exception {
        assertThat(client.get("/").body()).contains("<title>Essai</title>");
        assertThat(client.get("/", "Accept", "*/*").statusCode()).isEqualTo(200);
    }

    /** These answer as they do to programs, whatever a browser accepts. */
    @ParameterizedTest
    @CsvSource({
        "/graphql,401",
        "/%67raphql,401",
        "/graphql/schema,200",
        "/graphiql,200",
        "/graphiql/nothing,404",
        "/actuator/health,200",
        "/actuator/metrics,401",
        "/exports/1/2,401",
        "/portal/session,200",
        "/portal/theme.css,200",
        "/portal/logo,404",
        "/portal/nothing,404"
    })
    void the_addresses_of_the_program_are_no_page(String path, int status) throws Exception {
        var answer = client.get(path, "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("<title>Essai</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/*", "nonsense", ""})
    void programs_that_ask_for_what_is_not_there_get_no_page(String accept) throws Exception {
        var answer = client.get("/fiches/x", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Client.code(Client.json(answer))).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void only_a_get_is_answered_with_the_page() throws Exception {
        var post = HttpRequest.newBuilder(client.uri("/")).header("Accept", BROWSER);

        assertThat(client.send(post.POST(HttpRequest.BodyPublishers.noBody())).statusCode())
                .isEqualTo(401);
    }

    @Test
    void each_page_has_a_number_of_its_own_and_takes_nothing_without_it() throws Exception {
        var seen = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            var answer = client.get("/", "Accept", BROWSER);
            var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            var nonce = Pattern.compile("'nonce-([A-Za-z0-9+/=]{22,})'").matcher(policy);
            assertThat(nonce.find()).isTrue();
            seen.add(nonce.group(1));

            assertThat(answer.body())
                    .contains("nonce=\"" + nonce.group(1) + '"')
                    .doesNotContain("__CSP_NONCE__");
            assertThat(policy)
                    .contains(
                            "default-src 'none'",
                            "frame-ancestors 'none'",
                            "base-uri 'none'",
                            "connect-src 'self'")
                    .doesNotContain("unsafe", "*", "http");
            assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        }
        assertThat(seen).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Content-Type-Options,nosniff",
        "Referrer-Policy,no-referrer",
        "Cross-Origin-Opener-Policy,same-origin",
        "Cross-Origin-Resource-Policy,same-origin",
        "X-Frame-Options,DENY"
    })
    void the_browser_is_told_to_keep_others_out(String header, String value) throws Exception {
        for (var path : new String[] {"/", ASSET, "/icone.svg", "/portal/session"}) {
            assertThat(client.get(path, "Accept", BROWSER).headers().firstValue(header))
                    .as(path)
                    .hasValue(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void the_reference_of_the_api_is_there_for_everybody(String path) throws Exception {
        var there = client.get(path, "Accept", BROWSER);
        assertThat(there.statusCode()).isEqualTo(302);
        assertThat(there.headers().firstValue("Location").orElseThrow())
                .endsWith("/docs/index.html");

        var answer = client.get("/docs/index.html", "Accept", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Référence</title>");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_kept_for_ever() throws Exception {
        var answer = client.get(ASSET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("document.title");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/javascript");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"br,br", "'gzip, deflate, br',br", "gzip,gzip"})
    void a_file_is_sent_as_small_as_the_browser_can_read_it(String accepted, String sent)
            throws Exception {
        var answer = client.get(ASSET, "Accept-Encoding", accepted);

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue(sent);
        assertThat(answer.headers().allValues("Vary"))
                .anyMatch("accept-encoding"::equalsIgnoreCase);
        assertThat(answer.body()).doesNotContain("document.title");
    }

    @Test
    void any_other_file_is_asked_for_again_and_known_by_its_content() throws Exception {
        var answer = client.get("/icone.svg");
        var tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(client.get("/icone.svg", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing.js",
                "/assets/",
                "/assets/%2e%2e/index.html",
                "/assets/../application.yml",
                "/assets/..%2fapplication.yml",
                "/assets//essai-1a2b3c4d.js"
            })
    void what_is_not_among_the_files_is_not_there(String path) throws Exception {
        assertThat(client.get(path).statusCode()).isIn(400, 404);
        assertThat(client.get(path, "Accept", BROWSER).body()).doesNotContain("spring:");
    }

    @Test
    void without_a_theme_of_the_operator_there_is_none() throws Exception {
        var theme = client.get("/portal/theme.css");

        assertThat(theme.body()).isEmpty();
        assertThat(theme.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }

    @Test
    void the_session_is_asked_for_by_everybody_and_kept_by_nobody() throws Exception {
        var headers = client.get("/portal/session").headers();

        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Client.json(client.get("/portal/session")).at("/csrf/token").asString())
                .isNotBlank();
    }
}
