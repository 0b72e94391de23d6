package fr.raccordement.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class SchemaConfigurationTest {

    @Autowired Client client;

    @Test
    void everybody_reads_the_schema() throws Exception {
        var answer = client.get("/graphql/schema");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/plain;charset=UTF-8");
        assertThat(new SchemaParser().parse(answer.body()).types()).containsKey("Moi");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        var tag = client.get("/graphql/schema").headers().firstValue("ETag").orElseThrow();

        assertThat(client.get("/graphql/schema", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void nothing_else_is_there() throws Exception {
        var post = HttpRequest.newBuilder(client.uri("/graphql/schema"));

        assertThat(client.send(post.POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(401);
        assertThat(client.get("/graphql/schema/x").statusCode()).isEqualTo(401);
    }
}
