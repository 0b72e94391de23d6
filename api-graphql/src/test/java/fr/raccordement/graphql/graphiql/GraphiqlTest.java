package fr.raccordement.graphql.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class GraphiqlTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    @Autowired Client client;

    @Test
    void the_page_takes_everything_from_this_program() throws Exception {
        var page = client.get("/graphiql");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http://", "https://", "src=\"//");
        var assets = ASSET.matcher(page.body()).results().map(it -> it.group(1)).toList();
        assertThat(assets).hasSizeGreaterThan(5);
        for (var asset : assets) {
            assertThat(client.get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void the_browser_is_told_to_ask_nobody_else() throws Exception {
        var policy = client.get("/graphiql").headers().firstValue("Content-Security-Policy");

        assertThat(policy)
                .hasValueSatisfying(
                        it -> assertThat(it).contains("default-src 'none'", "script-src 'self';"));
    }

    @Test
    void the_accounts_to_choose_from_are_those_of_the_demonstration() throws Exception {
        var accounts = Client.json(client.get("/graphiql/comptes.json"));

        assertThat(accounts).hasSize(11);
        assertThat(accounts.at("/0/structure").asString()).isEqualTo("ACME Fournitures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql/../application.yml", "/graphiql/react/x", "/webjars/x"})
    void nothing_else_is_served_to_strangers(String path) throws Exception {
        assertThat(client.get(path).statusCode()).isIn(400, 401, 404);
    }
}
