package fr.raccordement.graphql.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The schema at {@code /graphql/schema}, to everybody and in every mode: it is no secret (D-146).
 * Printed once, at the start.
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> schema(
            GraphQlSource source, @Value("${spring.graphql.http.path:/graphql}") String path) {
        var text = SchemaText.of(source.schema()).getBytes(UTF_8);
        var tag = '"' + DigestUtils.md5DigestAsHex(text) + '"';
        return route().GET(path + "/schema", request -> answer(request, text, tag)).build();
    }

    private static ServerResponse answer(ServerRequest request, byte[] text, String tag) {
        return request.checkNotModified(tag)
                .orElseGet(
                        () ->
                                ServerResponse.ok()
                                        .contentType(TEXT)
                                        .cacheControl(CacheControl.noCache())
                                        .eTag(tag)
                                        .body(text));
    }
}
