package fr.raccordement.graphql.graphiql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import fr.raccordement.api.fiche.Validite;
import fr.raccordement.graphql.security.AuthenticationMode;
import fr.raccordement.graphql.security.ConditionalOnAuthenticationMode;
import fr.raccordement.graphql.security.DemonstrationAccounts;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphiQL with the accounts of the demonstration to choose from. Every file comes from this
 * program; none of it exists where callers bring tokens (D-107).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAuthenticationMode(AuthenticationMode.DEMONSTRATION)
class GraphiqlConfiguration {

    private static final MediaType JAVASCRIPT =
            MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    /** Name in the address, and where the build has put the file. */
    private static final Map<String, String> FILES =
            Map.of(
                    "page.js", "page.js",
                    "page.css", "page.css",
                    "react.js", "react/**/react.production.min.js",
                    "react-dom.js", "react-dom/**/react-dom.production.min.js",
                    "graphql-ws.js", "graphql-ws/**/graphql-ws.min.js",
                    "graphiql.js", "graphiql/**/graphiql.min.js",
                    "graphiql.css", "graphiql/**/graphiql.min.css");

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphiql(
            ResourcePatternResolver files, DemonstrationAccounts accounts, Clock clock)
            throws IOException {
        var page = file(files, "page.html");
        var examples = new Examples(file(files, "exemples.graphql").getContentAsString(UTF_8));
        var routes = route();
        routes.GET("/graphiql", _ -> answer(page, HTML));
        routes.GET("/graphiql/comptes.json", _ -> ServerResponse.ok().body(accounts.all()));
        routes.GET(
                "/graphiql/exemples.graphql",
                _ -> answer(examples.on(LocalDate.now(clock.withZone(Validite.PARIS))), TEXT));
        for (var each : FILES.entrySet()) {
            var file = file(files, each.getValue());
            routes.GET("/graphiql/" + each.getKey(), _ -> answer(file, type(each.getKey())));
        }
        return routes.build();
    }

    private static Resource file(ResourcePatternResolver files, String pattern) throws IOException {
        var found = files.getResources("classpath*:graphiql/" + pattern);
        if (found.length != 1) {
            throw new IllegalStateException(
                    "%d files are graphiql/%s; the build unpacks one"
                            .formatted(found.length, pattern));
        }
        return found[0];
    }

    private static MediaType type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> JAVASCRIPT;
            case "css" -> CSS;
            default -> TEXT;
        };
    }

    private static ServerResponse answer(Object file, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(file);
    }
}
